namespace Physology.Fhir.Kernel.FhirPath.Parsing;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    End,
    Identifier, DelimitedIdentifier, String, Number, LongNumber, Date, DateTime, Time,
    This, Index, Total,
    Dot, Comma, OpenParenthesis, CloseParenthesis, OpenBracket, CloseBracket, OpenBrace, CloseBrace, Percent,
    Plus, Minus, Star, Slash, Ampersand, Bar,
    Less, LessOrEqual, Greater, GreaterOrEqual, Equal, NotEqual, Equivalent, NotEquivalent,
}
