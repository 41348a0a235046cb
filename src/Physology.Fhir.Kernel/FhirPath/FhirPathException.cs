namespace Physology.Fhir.Kernel.FhirPath;

/// <summary>An expression that cannot be compiled (FP1xx) or that came to an error while it ran (FP2xx); the codes are in <see cref="FhirPathErrorCodes"/>.</summary>
public sealed class FhirPathException : Exception
{
    internal FhirPathException(string code, string message, string expression, int offset)
        : base(message)
    {
        Code = code;
        Expression = expression;
        Offset = Math.Clamp(offset, 0, expression.Length);
        var before = expression.AsSpan(0, Offset);
        Line = before.Count('\n') + 1;
        Column = Offset - (before.LastIndexOf('\n') + 1) + 1;
    }

    /// <summary>The permanent code: <c>FP101</c>.</summary>
    public string Code { get; }

    /// <summary>The expression's text.</summary>
    public string Expression { get; }

    /// <summary>Where in the text it is, from 0.</summary>
    public int Offset { get; }

    /// <summary>The line of it, from 1.</summary>
    public int Line { get; }

    /// <summary>The column of it, from 1.</summary>
    public int Column { get; }

    /// <summary>Whether the expression could not be compiled; otherwise it came to an error while it ran.</summary>
    public bool IsCompileError => Code.StartsWith("FP1", StringComparison.Ordinal);
}
