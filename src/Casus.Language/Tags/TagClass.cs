using Casus.Language.Weights;

namespace Casus.Language.Tags;

/// <summary>A joint class of the tagger: universal part of speech and Penn tag.</summary>
internal readonly record struct TagClass(Upos Upos, string Xpos)
{
    /// <summary>Hash of both, for features of other stages.</summary>
    public static uint Key(Upos upos, string xpos) => FeatureHash.Of((uint)upos, FeatureHash.Exact(xpos));
}
