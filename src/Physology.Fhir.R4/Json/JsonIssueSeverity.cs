namespace Physology.Fhir.R4.Json;

/// <summary>What an issue weighs.</summary>
public enum JsonIssueSeverity
{
    /// <summary>The text breaks a rule of R4's JSON, and something of it may not be in the value.</summary>
    Error,

    /// <summary>The text departs from the rule in a way that tolerant reading understands.</summary>
    Warning,
}
