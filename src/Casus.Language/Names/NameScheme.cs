namespace Casus.Language.Names;

/// <summary>
/// By whose rules a text's names are marked. Annotated sets disagree: on titles, articles, what counts as a place. The
/// model learns what they share once and where they differ apart (after Daumé III 2007); in use it follows one.
/// </summary>
public enum NameScheme : byte
{
    /// <summary>Universal NER: names alone, without article. The one in use.</summary>
    Universal,

    /// <summary>Wikigold: CoNLL-2003's rules on encyclopaedia text.</summary>
    Encyclopedia,

    /// <summary>GUM: the proper noun that heads a mention.</summary>
    Discourse,

    /// <summary>re3d: mentions with article and title.</summary>
    Bulletin,
}
