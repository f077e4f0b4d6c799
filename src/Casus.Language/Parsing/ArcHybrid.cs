namespace Casus.Language.Parsing;

/// <summary>The three moves of the arc-hybrid system.</summary>
internal enum Move : byte
{
    /// <summary>The buffer's front goes onto the stack.</summary>
    Shift,

    /// <summary>The stack's top becomes a dependent of the buffer's front and leaves.</summary>
    Left,

    /// <summary>The stack's top becomes a dependent of the one below and leaves.</summary>
    Right,
}

/// <summary>
/// A state of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root token at the end of the
/// buffer (Ballesteros and Nivre 2013). Tokens are 0 to n−1 within the sentence, <see cref="Root"/> is n and
/// <see cref="None"/> n+1. One instance is reused from sentence to sentence.
/// </summary>
internal sealed class ArcHybrid
{
    private int[] _stack = new int[64];
    private int _depth;

    public int[] Heads = new int[66];
    public byte[] Labels = new byte[66];

    /// <summary>Outermost and second outermost dependents on either side; <see cref="None"/> where there is none.</summary>
    public int[] Left1 = new int[66], Left2 = new int[66], Right1 = new int[66], Right2 = new int[66];

    /// <summary>Number of dependents on either side.</summary>
    public int[] LeftCount = new int[66], RightCount = new int[66];

    /// <summary>Bit sets of the dependents' labels on either side.</summary>
    public ulong[] LeftLabels = new ulong[66], RightLabels = new ulong[66];

    public int Count { get; private set; }

    public int Root => Count;

    public int None => Count + 1;

    /// <summary>The buffer's front: a token or the root.</summary>
    public int Front { get; private set; }

    public int Depth => _depth;

    public bool IsDone => _depth == 0 && Front == Count;

    public void Start(int tokens)
    {
        Count = tokens;
        Front = 0;
        _depth = 0;
        if (Heads.Length < tokens + 2) Resize((tokens + 2) * 2);
        int size = tokens + 2;
        Array.Fill(Heads, None, 0, size);
        Array.Fill(Left1, None, 0, size);
        Array.Fill(Left2, None, 0, size);
        Array.Fill(Right1, None, 0, size);
        Array.Fill(Right2, None, 0, size);
        Array.Clear(Labels, 0, size);
        Array.Clear(LeftCount, 0, size);
        Array.Clear(RightCount, 0, size);
        Array.Clear(LeftLabels, 0, size);
        Array.Clear(RightLabels, 0, size);
    }

    /// <summary>The stack's element this far below the top, <see cref="None"/> past its bottom.</summary>
    public int Stack(int below) => below < _depth ? _stack[_depth - 1 - below] : None;

    /// <summary>The token this far behind the buffer's front: the root comes last, <see cref="None"/> after it.</summary>
    public int Buffer(int behind) => Math.Min(Front + behind, None);

    /// <summary>Only one token may hang from the root: the last one left on the stack.</summary>
    public bool Allows(Move move) => move switch
    {
        Move.Shift => Front < Count,
        Move.Left => _depth > 0 && (Front < Count || _depth == 1),
        _ => _depth > 1,
    };

    public void Apply(Move move, byte label)
    {
        switch (move)
        {
            case Move.Shift:
                _stack[_depth++] = Front++;
                break;
            case Move.Left:
                AttachLeft(_stack[--_depth], Front, label);
                break;
            default:
                AttachRight(_stack[--_depth], _stack[_depth - 1], label);
                break;
        }
    }

    private void AttachLeft(int token, int head, byte label)
    {
        Heads[token] = head;
        Labels[token] = label;
        Left2[head] = Left1[head];
        Left1[head] = token;
        LeftCount[head]++;
        LeftLabels[head] |= 1UL << label;
    }

    private void AttachRight(int token, int head, byte label)
    {
        Heads[token] = head;
        Labels[token] = label;
        Right2[head] = Right1[head];
        Right1[head] = token;
        RightCount[head]++;
        RightLabels[head] |= 1UL << label;
    }

    private void Resize(int size)
    {
        _stack = new int[size];
        Heads = new int[size];
        Labels = new byte[size];
        Left1 = new int[size];
        Left2 = new int[size];
        Right1 = new int[size];
        Right2 = new int[size];
        LeftCount = new int[size];
        RightCount = new int[size];
        LeftLabels = new ulong[size];
        RightLabels = new ulong[size];
    }
}
