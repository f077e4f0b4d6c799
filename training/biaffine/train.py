"""Trains the network behind `--parser accurate` on CoNLL-U treebanks and word vectors. See README.md.

    python3 train.py --data ../shared/bench/treebanks --vectors vectors.txt --output accurate.weights
"""
import argparse
import glob
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from export import write
from network import VECTOR, Inventory, Network, load, normalise

BATCH_TOKENS = 1200
EPOCHS, RATE = 15, 1.2e-3
FURTHER_EPOCHS, FURTHER_RATE = 12, 8e-4


def read(path):
    """Sentences of (form, UPOS|XPOS, head, relation), without contraction ranges and empty nodes."""
    sentences, current = [], []
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if not line:
            if current:
                sentences.append(current)
            current = []
        elif line[0] != "#":
            c = line.split("\t")
            if c[0].isdigit():
                current.append((c[1], c[3] + "|" + c[4], int(c[6]), c[7]))
    return sentences + ([current] if current else [])


def read_vectors(path):
    """Words and vectors, scaled to a standard deviation of 1; row 0 is for unknown words."""
    words, rows = ["<unk>"], [np.zeros(VECTOR, "f")]
    for line in open(path, encoding="utf8"):
        parts = line.rstrip("\n").split(" ")
        words.append(parts[0])
        rows.append(np.array(parts[1:], "f"))
    vectors = np.stack(rows)
    return words, vectors / (vectors[1:].std() + 1e-9)


def add_tags(sentences, lines):
    """Puts the fast tagger's tag behind every word, from a line per sentence."""
    tagged = []
    for s in sentences:
        tags = next(lines).split()
        if len(tags) != len(s):
            raise SystemExit(f"the file of tags is of other treebanks: {len(tags)} tags for {len(s)} words")
        tagged.append([(*word, tag) for word, tag in zip(s, tags)])
    return tagged


def take_inventory(train, vector_words):
    count, labels = {}, {}
    for s in train:
        for word, _, _, relation, _ in s:
            count[normalise(word)] = count.get(normalise(word), 0) + 1
            labels[relation] = labels.get(relation, 0) + 1
    return Inventory(
        ["<unk>"] + sorted(w for w, c in count.items() if c >= 2), vector_words,
        sorted({t for s in train for _, t, _, _, _ in s}), sorted(r for r, c in labels.items() if c >= 5))


def batches(data):
    """Sentences of one length together, in random order."""
    by_length, out = {}, []
    for s in data:
        by_length.setdefault(len(s), []).append(s)
    for n, group in by_length.items():
        random.shuffle(group)
        k = max(1, BATCH_TOKENS // n)
        out += [group[i:i + k] for i in range(0, len(group), k)]
    random.shuffle(out)
    return out


class Tensors:
    """Sentences as numbers. In training a few are shown in capitals or lower case."""

    def __init__(self, inventory):
        self.inventory, self.known = inventory, {}

    def of(self, batch, vary):
        features, tags, heads, labels = [], [], [], []
        for s in batch:
            r = random.random() if vary else 1
            words, guesses = [w for w, *_ in s], [t for *_, t in s]
            if r < 0.05:
                features.append(self.inventory.features([w.upper() for w in words], guesses))
            elif r < 0.08:
                features.append(self.inventory.features([w.lower() for w in words], guesses))
            else:
                if id(s) not in self.known:
                    self.known[id(s)] = self.inventory.features(words, guesses)
                features.append(self.known[id(s)])
            tags.append([self.inventory.tag.get(t, 0) for _, t, *_ in s])
            heads.append([h for _, _, h, *_ in s])
            labels.append([self.inventory.relation(r) for _, _, _, r, _ in s])
        return [torch.tensor(x) for x in (features, tags, heads, labels)]


def evaluate(net, tensors, data):
    """UPOS, UAS and LAS in per cent, the best head of every word by itself (no tree), relation subtypes ignored."""
    names = tensors.inventory
    total = upos = uas = las = 0
    with torch.no_grad():
        for batch in batches(data):
            features, _, _, _ = tensors.of(batch, False)
            tag, arc, ld, lh = net(features)
            heads = arc.argmax(-1)
            labels, tag = net.relations(ld, lh, heads).argmax(-1), tag.argmax(-1)
            for i, s in enumerate(batch):
                for j, (_, t, head, relation, _) in enumerate(s):
                    total += 1
                    upos += names.tags[tag[i, j]].split("|")[0] == t.split("|")[0]
                    right = int(heads[i, j]) == head
                    uas += right
                    las += right and names.labels[labels[i, j]].split(":")[0] == relation.split(":")[0]
    return "UPOS %.2f UAS %.2f LAS %.2f" % tuple(100 * x / total for x in (upos, uas, las))


def main():
    args = argparse.ArgumentParser()
    args.add_argument("--data", required=True, help="folder of treebanks: *-train*.conllu are learnt from, *-dev*.conllu watched")
    args.add_argument("--vectors", required=True, help="word and 100 numbers per line")
    args.add_argument("--tags", required=True, help="the fast tagger's tags: a line per sentence, first of the training files")
    args.add_argument("--start", help="checkpoint to go on from")
    args.add_argument("--rate", type=float)
    args.add_argument("--output", required=True, help="file for the weights")
    args.add_argument("--epochs", type=int)
    args.add_argument("--threads", type=int, default=1)
    args.add_argument("--seed", type=int, default=7)
    args = args.parse_args()
    args.epochs = args.epochs or (FURTHER_EPOCHS if args.start else EPOCHS)
    args.rate = args.rate or (FURTHER_RATE if args.start else RATE)
    torch.set_num_threads(args.threads)
    random.seed(args.seed)
    np.random.seed(args.seed)
    torch.manual_seed(args.seed)

    def files(pattern):
        return sorted(glob.glob(os.path.join(args.data, pattern)))

    with open(args.tags, encoding="utf8") as tags:
        train = add_tags([s for path in files("*-train*.conllu") for s in read(path)], tags)
        dev = {os.path.basename(path): add_tags(read(path), tags) for path in files("*-dev*.conllu")}
    if not train:
        raise SystemExit(f"{args.data} holds no *-train*.conllu")
    if args.start:
        net, inventory = load(args.start)
        net.vec.weight.requires_grad = False
    else:
        vector_words, vectors = read_vectors(args.vectors)
        inventory = take_inventory(train, vector_words)
        net = Network(inventory, vectors)
    learn(net, Tensors(inventory), inventory, train, dev, args)


def learn(net, tensors, inventory, train, dev, args):
    learnt = [p for p in net.parameters() if p.requires_grad]
    optimiser = torch.optim.Adam(learnt, lr=args.rate, betas=(0.9, 0.95))
    average = {k: v.clone() for k, v in net.state_dict().items()}
    steps, step, start = args.epochs * len(batches(train)), 0, time.time()
    for epoch in range(args.epochs):
        net.train()
        for batch in batches(train):
            features, tags, heads, labels = tensors.of(batch, True)
            for group in optimiser.param_groups:
                group["lr"] = args.rate * (1 - 0.98 * step / steps) * min(1, (step + 1) / 100)
            tag, arc, ld, lh = net(features)
            loss = F.cross_entropy(arc.flatten(0, 1), heads.flatten())
            loss = loss + F.cross_entropy(net.relations(ld, lh, heads).flatten(0, 1), labels.flatten())
            loss = loss + 0.5 * F.cross_entropy(tag.flatten(0, 1), tags.flatten())
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5)
            optimiser.step()
            step += 1
            if step % 4 == 0:
                follow(average, net.state_dict(), min(0.998, step / (step + 50)))
            if step % 100 == 0:
                print(f"{step} of {steps} steps, {time.time() - start:.0f} s", flush=True)
        current = {k: v.clone() for k, v in net.state_dict().items()}
        net.load_state_dict(average)
        net.eval()
        scores = [f"{name} {evaluate(net, tensors, data)}" for name, data in dev.items()]
        print(f"epoch {epoch + 1} of {args.epochs}", *scores, f"{time.time() - start:.0f} s", flush=True)
        torch.save({"state": average, "words": inventory.words, "vw": inventory.vector_words, "tags": inventory.tags,
                    "labels": inventory.labels}, args.output + ".pt")
        write(net, inventory, args.output)
        net.load_state_dict(current)


def follow(average, state, keep):
    """A moving average of the weights: steadier than the last ones."""
    with torch.no_grad():
        for k, v in state.items():
            if v.dtype.is_floating_point and k != "vec.weight":
                average[k].mul_(keep).add_(v, alpha=1 - keep)


if __name__ == "__main__":
    main()
