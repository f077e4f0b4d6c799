using Casus.Core.Records;

namespace Casus.Coding.References;

/// <summary>
/// Which mentions mean the same, as sieves tie them one after another. An entity knows what all its mentions say of it, so
/// that a later tie must agree with every earlier one.
/// </summary>
internal sealed class Entities
{
    private readonly int[] _parent;
    private readonly Traits[] _traits;
    private readonly ActorMention?[] _actor;
    private readonly string?[] _rule;

    public Entities(IReadOnlyList<Mention> mentions)
    {
        _parent = new int[mentions.Count];
        _traits = new Traits[mentions.Count];
        _actor = new ActorMention?[mentions.Count];
        _rule = new string?[mentions.Count];
        for (int i = 0; i < _parent.Length; i++)
        {
            _parent[i] = i;
            _traits[i] = mentions[i].Traits;
            _actor[i] = mentions[i].Actor;
        }
    }

    /// <summary>The mention that stands for the entity: its first.</summary>
    public int Of(int mention)
    {
        while (_parent[mention] != mention) mention = _parent[mention] = _parent[_parent[mention]];
        return mention;
    }

    public Traits Traits(int mention) => _traits[Of(mention)];

    /// <summary>The best name the entity is known by, or null.</summary>
    public ActorMention? Actor(int mention) => _actor[Of(mention)];

    /// <summary>The rule that tied this mention to one before it, or null.</summary>
    public string? Rule(int mention) => _rule[mention];

    /// <summary>Whether nothing known of the two speaks against their being one.</summary>
    public bool Agree(int a, int b)
    {
        if (!Traits(a).Agree(Traits(b))) return false;
        return Actor(a) is not { } first || Actor(b) is not { } second || Agree(first, second);
    }

    /// <summary>Ties a mention to an earlier one; nothing happens where they do not agree.</summary>
    public void Join(int mention, int earlier, string rule)
    {
        int a = Of(mention), b = Of(earlier);
        if (a == b || !Agree(a, b)) return;
        (int first, int second) = a < b ? (a, b) : (b, a);
        _parent[second] = first;
        _traits[first] &= _traits[second];
        _actor[first] = Better(_actor[first], _actor[second]);
        _rule[mention] ??= rule;
    }

    private static bool Agree(ActorMention a, ActorMention b)
    {
        if (a.Code.Code is { } code && b.Code.Code is { } other && code != other) return false;
        if (a.Code.Sector is { } sector && b.Code.Sector is { } second && sector != second && a.Code.Code is not null && b.Code.Code is not null) return false;
        return a.Name is null || b.Name is null || a.Name == b.Name
            || a.Name.EndsWith(b.Name, StringComparison.OrdinalIgnoreCase) || b.Name.EndsWith(a.Name, StringComparison.OrdinalIgnoreCase);
    }

    // A code and a name say more than words alone; of two that say as much the first stays.
    private static ActorMention? Better(ActorMention? a, ActorMention? b) => Weight(b) > Weight(a) ? b : a;

    private static int Weight(ActorMention? actor) => actor is null ? 0
        : 1 + (actor.Code.Code is null ? 0 : 4) + (actor.Name is null ? 0 : 2) + (actor.Code.Sector is null ? 0 : 1);
}
