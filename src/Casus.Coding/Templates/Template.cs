using System.Collections.Immutable;

namespace Casus.Coding.Templates;

/// <summary>One incident of a report as the answers to twenty-three questions. Immutable.</summary>
public sealed class Template
{
    /// <summary>How many slots there are.</summary>
    public const int SlotCount = (int)TemplateSlot.HumTotal + 1;

    private readonly ImmutableArray<Fill>[] _fills;

    /// <param name="fills">Answers by slot; slots that are not named are empty.</param>
    /// <param name="isOptional">A key's template that need not be given.</param>
    public Template(IEnumerable<(TemplateSlot Slot, Fill Fill)> fills, bool isOptional = false)
    {
        _fills = new ImmutableArray<Fill>[SlotCount];
        Array.Fill(_fills, []);
        foreach ((TemplateSlot slot, Fill fill) in fills) _fills[(int)slot] = _fills[(int)slot].Add(fill);
        IsOptional = isOptional;
    }

    public bool IsOptional { get; }

    public ImmutableArray<Fill> this[TemplateSlot slot] => _fills[(int)slot];
}
