using System.Collections.Immutable;
using Casus.Core.Text;
using Casus.Language.Parsing;

namespace Casus.Coding.Claims.Learnt;

/// <summary>A text whose attributions are known.</summary>
public sealed record AttributedText(ParsedText Text, ImmutableArray<Attribution> Attributions);

/// <summary>One annotated attribution; each part may be in several pieces, or in none.</summary>
public sealed record Attribution(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content);
