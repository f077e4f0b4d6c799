"""Writes a checkpoint's weights as floats, for `casus train --parser accurate --weights FILE` to quantise.

    python3 export.py model.pt accurate.weights

Format: src/Casus.Language/Parsing/Biaffine/NetworkWeights.cs.
"""
import struct
import sys

import numpy as np
import torch
import torch.nn.functional as F

from network import TAG, load


def entries(net, inventory):
    s = {k: v.detach().float() for k, v in net.state_dict().items()}
    for name, lines in (("words", inventory.words), ("vectors", inventory.vector_words), ("tags", inventory.tags),
                        ("labels", inventory.labels)):
        yield name, lines
    yield "word", s["word.weight"]
    yield "vector", s["vec.weight"] @ s["vproj.weight"].T
    for name, key in (("ending2", "s2"), ("ending3", "s3"), ("ending4", "s4"), ("beginning3", "p3"), ("shape", "sh")):
        yield name, s[key + ".weight"]
    given = torch.cat([s["lstm.0.weight_ih_l0"], s["lstm.0.weight_ih_l0_reverse"]])
    yield "first.tag", s["tg.weight"] @ given[:, -TAG:].T
    s["lstm.0.weight_ih_l0"], s["lstm.0.weight_ih_l0_reverse"] = (s[k][:, :-TAG] for k in ("lstm.0.weight_ih_l0", "lstm.0.weight_ih_l0_reverse"))
    for layer, (recurrent, given) in enumerate((("first", "first"), ("second", "between"))):
        ends = ("", "_reverse")
        yield recurrent + ".forward", s[f"lstm.{layer}.weight_hh_l0"]
        yield recurrent + ".backward", s[f"lstm.{layer}.weight_hh_l0_reverse"]
        yield given, torch.cat([s[f"lstm.{layer}.weight_ih_l0{e}"] for e in ends])
        yield given + ".bias", torch.cat([s[f"lstm.{layer}.bias_ih_l0{e}"] + s[f"lstm.{layer}.bias_hh_l0{e}"] for e in ends])
    for name, key in (("arc.dependent", "ad"), ("arc.head", "ah"), ("label.dependent", "ld"), ("label.head", "lh")):
        yield name, s[key + ".weight"]
        yield name + ".bias", s[key + ".bias"]
    yield "root", F.leaky_relu(F.linear(s["root"], s["ah.weight"], s["ah.bias"]), 0.1)
    yield "arc", s["arc"].T
    yield "arc.bias", s["arcb"]
    yield "label", s["lab"].permute(0, 2, 1).reshape(-1, s["lab"].shape[1])
    yield "label.dependent.alone", s["lld.weight"]
    yield "label.head.alone", s["llh.weight"]
    yield "label.bias", s["lld.bias"]
    yield "tagger", s["tag.weight"]
    yield "tagger.bias", s["tag.bias"]


def write(net, inventory, path):
    parts = list(entries(net, inventory))
    with open(path, "wb") as out:
        out.write(b"CASUSW1\n" + struct.pack("<i", len(parts)))
        for name, value in parts:
            if isinstance(value, list):
                rows, columns, data = len(value), 0, "\n".join(value).encode("utf8")
            else:
                cells = np.ascontiguousarray(value.numpy(), dtype="<f4")
                rows, columns, data = cells.shape[0], cells.size // cells.shape[0], cells.tobytes()
            out.write(bytes([len(name)]) + name.encode("ascii") + struct.pack("<iii", rows, columns, len(data)) + data)


if __name__ == "__main__":
    write(*load(sys.argv[1]), sys.argv[2])
