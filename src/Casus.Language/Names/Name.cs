using Casus.Language.Tokens;

namespace Casus.Language.Names;

/// <summary>A name in a text.</summary>
/// <param name="Tokens">Its tokens, in one sentence.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Broad">
/// The kind without the finer distinctions: <see cref="NameKind.Place"/> or <see cref="NameKind.Organisation"/> for a
/// facility, <see cref="NameKind.Organisation"/> for a military unit; else as <paramref name="Kind"/>.
/// </param>
public readonly record struct Name(TokenRange Tokens, NameKind Kind, NameKind Broad);
