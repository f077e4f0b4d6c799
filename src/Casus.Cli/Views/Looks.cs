using Casus.Core.Ontology;
using Spectre.Console;

namespace Casus.Cli.Views;

/// <summary>The few colours in use. Nothing is said by colour alone.</summary>
internal static class Looks
{
    public static Style Dim { get; } = new(decoration: Decoration.Dim);

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Warning { get; } = new(Color.Yellow);

    public static Style Dispute { get; } = new(Color.Fuchsia, decoration: Decoration.Bold);

    public static Style Removed { get; } = new(Color.Red, decoration: Decoration.Strikethrough);

    public static Style Added { get; } = new(Color.Green, decoration: Decoration.Underline);

    public static Style Place { get; } = new(Color.Aqua);

    public static Style Of(EventType type) => type.Quad() switch
    {
        QuadClass.MaterialConflict => new Style(Color.Red, decoration: Decoration.Bold),
        QuadClass.VerbalConflict => new Style(Color.Yellow, decoration: Decoration.Bold),
        QuadClass.MaterialCooperation => new Style(Color.Green, decoration: Decoration.Bold),
        _ => new Style(Color.Blue, decoration: Decoration.Bold),
    };

    /// <summary>A sign before the type; the word follows wherever it did not simply occur.</summary>
    public static string Sign(EventStatus status) => status switch
    {
        EventStatus.Occurred => "●",
        EventStatus.Ongoing => "◐",
        EventStatus.Denied => "✗",
        _ => "○",
    };
}
