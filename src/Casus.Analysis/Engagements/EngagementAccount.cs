using System.Collections.Immutable;
using Casus.Core.Ontology;
using Casus.Core.Records;

namespace Casus.Analysis.Engagements;

/// <summary>One number of an account, with where it stands.</summary>
/// <param name="IsShare">Per cent of those launched rather than a count.</param>
public sealed record EngagementFigure(CodedReport Coding, Figure Figure, bool IsShare)
{
    public Bounds Bounds { get; } = Bounds.Of(Figure);
}

/// <summary>
/// What one voice says of one weapon in one attack: how many were launched, intercepted, failed and hit. What it does not
/// say is null; what follows from what it says is derived with bounds. Nothing is borrowed from another voice.
/// </summary>
public sealed record EngagementAccount
{
    public required string SaidBy { get; init; }

    /// <summary>As the words name it, in lower case ("ballistic missiles"); null where they name none.</summary>
    public string? Weapon { get; init; }

    /// <summary>The class of <c>weapons.tsv</c>, or null where several or none are named.</summary>
    public string? Class { get; init; }

    /// <summary>All numbers of this voice on this weapon, in text order of their reports.</summary>
    public required ImmutableArray<EngagementFigure> Figures { get; init; }

    public Bounds? Launched => Count(FigureRole.Launched);

    public Bounds? Intercepted => Count(FigureRole.Intercepted) ?? OfShare(FigureRole.Intercepted);

    public Bounds? Failed => Count(FigureRole.Failed) ?? OfShare(FigureRole.Failed);

    public Bounds? Hit => Count(FigureRole.Hit) ?? OfShare(FigureRole.Hit);

    /// <summary>Neither intercepted nor failed; null where it does not say how many were launched or stopped.</summary>
    public Bounds? LeakedThrough
    {
        get
        {
            if (Launched is not { } launched || (Intercepted ?? Failed) is null) return null;
            // "300 launched, 99 per cent intercepted": the same 300 in both.
            if (Failed is null && Count(FigureRole.Intercepted) is null && Share(FigureRole.Intercepted) is { } share)
                return launched * new Bounds(1 - share.High, 1 - share.Best, 1 - share.Low) with { Low = 0 };
            Bounds stopped = (Intercepted ?? Bounds.Exactly(0)) + (Failed ?? Bounds.Exactly(0));
            // A voice that says nothing of failures does not say that there were none.
            Bounds left = launched - stopped;
            return Failed is null || Intercepted is null ? left with { Low = Hit?.Low ?? 0 } : left;
        }
    }

    /// <summary>Intercepted of those launched, 0 to 1, over all numbers that its words allow.</summary>
    public Bounds? InterceptionRate =>
        Share(FigureRole.Intercepted) ?? (Launched is { } launched && Count(FigureRole.Intercepted) is { } intercepted ? intercepted.ShareOf(launched) : null);

    /// <summary>The part of those launched that it gives a role, 0 to 1; null where it gives none.</summary>
    public Bounds? Share(FigureRole role) => Largest(role, share: true) is { } found
        ? new Bounds(found.Bounds.Low / 100, found.Bounds.Best / 100, Math.Min(1, found.Bounds.High / 100))
        : null;

    /// <summary>Why its numbers cannot all be true, or null: at least more were stopped than at most launched.</summary>
    public string? BreaksArithmetic
    {
        get
        {
            if (Launched is { } launched && (Intercepted?.Low ?? 0) + (Failed?.Low ?? 0) > launched.High)
                return "more intercepted and failed than launched";
            double stopped = (Share(FigureRole.Intercepted)?.Low ?? 0) + (Share(FigureRole.Failed)?.Low ?? 0);
            return stopped > 1 ? "more than all intercepted and failed"
                : Launched is { } all && Hit is { } hit && hit.Low > all.High ? "more hit than launched"
                : null;
        }
    }

    /// <summary>True where it tells more than one of launched, intercepted, failed and hit, or a share.</summary>
    public bool IsComparable => InterceptionRate is not null || (Launched is not null && (Failed ?? Hit) is not null);

    // A voice that corrects itself upwards counts with its largest number.
    private Bounds? Count(FigureRole role) => Largest(role, share: false)?.Bounds;

    private Bounds? OfShare(FigureRole role) => Launched is { } launched && Share(role) is { } share ? launched * share : null;

    private EngagementFigure? Largest(FigureRole role, bool share) => Figures
        .Where(f => f.Figure.Role == role && f.IsShare == share)
        .MaxBy(f => f.Figure.Best ?? f.Figure.Low ?? f.Figure.High ?? 0);
}
