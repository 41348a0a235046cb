namespace Physology.Fhir.Kernel.Sdc;

/// <summary>What expressions read besides the Questionnaire and the response.</summary>
public record ExpressionSources
{
    /// <summary>The launch context and what else has a name; each name once.</summary>
    public IReadOnlyList<PopulateContext> Context { get; init; } = [];

    /// <summary>Where queries go. Null: none is made, and what needs one is an issue.</summary>
    public IFhirQuery? Queries { get; init; }

    /// <summary>The clock of <c>now()</c> and <c>today()</c>.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What may be used.</summary>
    public SdcLimits Limits { get; init; } = SdcLimits.Default;
}
