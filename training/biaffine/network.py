"""The network behind `--parser accurate`: features and PyTorch definition.

The features are computed a second time in src/Casus.Language/Parsing/Biaffine/WordForm.cs; change both together.
"""
import re

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

PARTS, SHAPES, HIDDEN, VECTOR, TAG = 4096, 512, 200, 100, 40
QUOTES = str.maketrans("’‘“”", "''\"\"")


def normalise(word):
    return re.sub(r"\d", "0", word.lower().translate(QUOTES))


def shape(word):
    """"Ben-Gvir" is Xxx-Xx: runs count up to two, six characters at most."""
    out = ""
    for ch in word:
        c = "d" if ch.isdigit() else "X" if ch.isupper() else "x" if ch.isalpha() else ch
        if not (len(out) >= 2 and out[-1] == c and out[-2] == c):
            out += c
    return out[:6]


def slot(text, seed, slots):
    """FNV-1a over the bytes of UTF-8, its bits mixed once more at the end."""
    h = (2166136261 ^ seed) & 0xFFFFFFFF
    for b in text.encode("utf8"):
        h = ((h ^ b) * 16777619) & 0xFFFFFFFF
    h ^= h >> 15
    h = (h * 2246822519) & 0xFFFFFFFF
    h ^= h >> 13
    return h % slots


class Inventory:
    """What the network can name: words, words with vectors, tags (UPOS|XPOS) and relations."""

    def __init__(self, words, vector_words, tags, labels):
        self.words, self.vector_words, self.tags, self.labels = words, vector_words, tags, labels
        self.word = {w: i for i, w in enumerate(words)}
        self.vector = {w: i for i, w in enumerate(vector_words)}
        self.tag = {t: i for i, t in enumerate(tags)}
        self.label = {r: i for i, r in enumerate(labels)}

    def relation(self, name):
        if name in self.label:
            return self.label[name]
        return self.label.get(name.split(":")[0], self.label.get("dep", 0))

    def features(self, words, tags):
        """A row per word; tags are those of the fast tagger (UPOS|XPOS)."""
        rows = []
        for w, t in zip(words, tags):
            n = normalise(w)
            rows.append((
                self.word.get(n, 0), self.vector.get(n, 0),
                slot(n[-2:], 1, PARTS), slot(n[-3:], 2, PARTS), slot(n[-4:], 3, PARTS), slot(n[:3], 4, PARTS),
                slot(shape(w), 5, SHAPES), self.tag.get(t, -1) + 1))
        return rows


class Network(nn.Module):
    def __init__(self, inventory, vectors=None):
        super().__init__()
        k = len(inventory.labels)
        if vectors is None:
            vectors = np.zeros((len(inventory.vector_words), VECTOR), "f")
        self.word = nn.Embedding(len(inventory.words), 100)
        self.vec = nn.Embedding.from_pretrained(torch.tensor(vectors), freeze=True)
        self.vproj = nn.Linear(VECTOR, 100, bias=False)
        self.s2, self.s3, self.s4 = nn.Embedding(PARTS, 20), nn.Embedding(PARTS, 40), nn.Embedding(PARTS, 40)
        self.p3, self.sh = nn.Embedding(PARTS, 30), nn.Embedding(SHAPES, 20)
        self.tg = nn.Embedding(len(inventory.tags) + 1, TAG)
        for e in (self.word, self.s2, self.s3, self.s4, self.p3, self.sh, self.tg):
            nn.init.normal_(e.weight, 0, 0.1)
        self.lstm = nn.ModuleList([
            nn.LSTM(250 + TAG, HIDDEN, bidirectional=True, batch_first=True),
            nn.LSTM(2 * HIDDEN, HIDDEN, bidirectional=True, batch_first=True)])
        self.root = nn.Parameter(torch.zeros(2 * HIDDEN))
        self.ad, self.ah = nn.Linear(2 * HIDDEN, 200), nn.Linear(2 * HIDDEN, 200)
        self.ld, self.lh = nn.Linear(2 * HIDDEN, 100), nn.Linear(2 * HIDDEN, 100)
        self.arc, self.arcb = nn.Parameter(torch.zeros(200, 200)), nn.Parameter(torch.zeros(200))
        self.lab = nn.Parameter(torch.zeros(k, 100, 100))
        self.lld, self.llh = nn.Linear(100, k), nn.Linear(100, k, bias=False)
        nn.init.xavier_uniform_(self.arc)
        nn.init.xavier_uniform_(self.lab)
        self.tag = nn.Linear(2 * HIDDEN, len(inventory.tags))
        for layer in self.lstm:
            for name, p in layer.named_parameters():
                if "weight_hh" in name:
                    for g in range(4):
                        nn.init.orthogonal_(p.data[g * HIDDEN:(g + 1) * HIDDEN])
                elif "bias" in name:
                    p.data.zero_()
                    p.data[HIDDEN:2 * HIDDEN] = 0.5  # twice, once per bias: forget little at first

    def drop(self, x, p):
        """Drops the same dimensions at every word of a sentence."""
        if not self.training:
            return x
        return x * torch.empty(x.size(0), 1, x.size(2)).bernoulli_(1 - p).div_(1 - p)

    def encode(self, f):
        w = f[..., 0]
        if self.training:
            w = w * (torch.rand(w.shape) > 0.12)
        x = [self.word(w) + self.vproj(self.vec(f[..., 1]))]
        x += [e(f[..., i]) for i, e in ((2, self.s2), (3, self.s3), (4, self.s4), (5, self.p3), (6, self.sh), (7, self.tg))]
        x = torch.cat([F.dropout(e, 0.25, self.training) for e in x], -1)
        for layer in self.lstm:
            x = self.drop(layer(x)[0], 0.33)
        return x

    def forward(self, f):
        """Tag scores, arc scores (dependent by head, head 0 the root) and the two views for relations."""
        x = self.encode(f)
        with_root = torch.cat([self.root.expand(x.size(0), 1, -1), x], 1)

        def view(layer, v):
            return self.drop(F.leaky_relu(layer(v), 0.1), 0.33)

        ad, ah = view(self.ad, x), view(self.ah, with_root)
        arc = ad @ self.arc @ ah.transpose(1, 2) + (ah @ self.arcb).unsqueeze(1)
        return self.tag(x), arc, view(self.ld, x), view(self.lh, with_root)

    def relations(self, ld, lh, heads):
        g = lh.gather(1, heads.unsqueeze(-1).expand(-1, -1, 100))
        return torch.einsum("bnd,kde,bne->bnk", ld, self.lab, g) + self.lld(ld) + self.llh(g)


def load(path):
    """Network and inventory of a checkpoint. One that was trained without tags starts out ignoring them."""
    saved = torch.load(path, map_location="cpu")
    inventory = Inventory(saved["words"], saved["vw"], saved["tags"], saved["labels"])
    network, state = Network(inventory), saved["state"]
    if "tg.weight" not in state:
        state["tg.weight"] = network.tg.weight.data
        for key in ("lstm.0.weight_ih_l0", "lstm.0.weight_ih_l0_reverse"):
            state[key] = F.pad(state[key], (0, TAG))
    network.load_state_dict(state)
    network.eval()
    return network, inventory
