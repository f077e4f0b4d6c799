namespace Casus.Language.Tags;

/// <summary>Lemmas already made for a text, so that each distinct word costs one string. Compares the words themselves.</summary>
internal sealed class LemmaCache
{
    private Entry[] _entries = new Entry[512];
    private int _count;

    public string? Find(ReadOnlySpan<char> form, byte tag)
    {
        int slot = Slot(form, tag);
        for (; _entries[slot].Lemma is { } lemma; slot = (slot + 1) & (_entries.Length - 1))
        {
            if (_entries[slot].Tag == tag && form.SequenceEqual(_entries[slot].Form)) return lemma;
        }

        return null;
    }

    public string Add(ReadOnlySpan<char> form, byte tag, string lemma)
    {
        if (_count * 2 >= _entries.Length) Grow();
        Insert(new Entry(form.SequenceEqual(lemma) ? lemma : form.ToString(), tag, lemma));
        _count++;
        return lemma;
    }

    private void Insert(Entry entry)
    {
        int slot = Slot(entry.Form, entry.Tag);
        while (_entries[slot].Lemma is not null) slot = (slot + 1) & (_entries.Length - 1);
        _entries[slot] = entry;
    }

    private void Grow()
    {
        Entry[] old = _entries;
        _entries = new Entry[old.Length * 2];
        foreach (Entry entry in old)
        {
            if (entry.Lemma is not null) Insert(entry);
        }
    }

    private int Slot(ReadOnlySpan<char> form, byte tag)
    {
        uint hash = tag;
        foreach (char c in form) hash = (hash ^ c) * 0x9E3779B1u;
        return (int)((hash ^ (hash >> 15)) & (uint)(_entries.Length - 1));
    }

    private readonly record struct Entry(string Form, byte Tag, string Lemma);
}
