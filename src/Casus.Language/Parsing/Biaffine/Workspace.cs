namespace Casus.Language.Parsing.Biaffine;

/// <summary>The buffers of one running batch, kept between batches. One thread at a time.</summary>
internal sealed class Workspace
{
    private float[] _gates = [], _cells = [], _units = [], _inputs = [], _hidden = [], _arcs = [], _scores = [], _labels = [];
    private int[] _heads = [];
    private byte[] _chosen = [];
    private short[] _state = [], _first = [], _second = [], _activations = [];

    public SentenceBatch Batch { get; } = new();

    /// <summary>Rows of the batch whose word was not in the cache, with their tokens.</summary>
    public List<(int Row, int Token)> Unseen { get; } = [];

    public Span<float> Gates(int length) => Of(ref _gates, length);

    public Span<float> Cells(int length) => Of(ref _cells, length);

    public Span<float> Units(int length) => Of(ref _units, length);

    public Span<float> Inputs(int length) => Of(ref _inputs, length);

    public Span<float> Hidden(int length) => Of(ref _hidden, length);

    public Span<float> Arcs(int length) => Of(ref _arcs, length);

    public Span<float> Scores(int length) => Of(ref _scores, length);

    public Span<float> Labels(int length) => Of(ref _labels, length);

    public Span<short> State(int length) => Of(ref _state, length);

    public Span<short> First(int length) => Of(ref _first, length);

    public Span<short> Second(int length) => Of(ref _second, length);

    public Span<short> Quantised(int length) => Of(ref _activations, length);

    public Span<int> HeadRows(int length) => Of(ref _heads, length);

    public Span<byte> Chosen(int length) => Of(ref _chosen, length);

    // Contents are what an earlier batch left.
    private static Span<T> Of<T>(ref T[] buffer, int length)
    {
        if (buffer.Length < length) buffer = GC.AllocateUninitializedArray<T>(length + length / 4);
        return buffer.AsSpan(0, length);
    }
}
