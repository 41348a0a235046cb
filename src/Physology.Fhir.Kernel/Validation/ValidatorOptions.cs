using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>How a <see cref="Validator"/> judges where the specification leaves a choice.</summary>
public sealed record ValidatorOptions
{
    /// <summary>The usual ones.</summary>
    public static ValidatorOptions Default { get; } = new();

    /// <summary>
    /// What an extension is whose definition is not at hand. A warning, because applications "should not reject resources merely because
    /// they contain extensions" that they do not know (extensibility.html); an error for those who want nothing that they cannot check.
    /// Unknown ones in HL7's own name space are errors in any case.
    /// </summary>
    public IssueSeverity UnknownExtensions { get; init; } = IssueSeverity.Warning;

    /// <summary>Whether a definition that cannot be used throws, rather than being reported where it was asked for: for who ships the definitions.</summary>
    public bool ThrowOnInvalidDefinition { get; init; }

    /// <summary>The clock that <c>now()</c> in invariants is read from.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
