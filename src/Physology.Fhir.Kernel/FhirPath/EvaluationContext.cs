namespace Physology.Fhir.Kernel.FhirPath;

/// <summary>What surrounds an evaluation. Immutable; may be shared by threads as far as its host may.</summary>
public sealed record EvaluationContext
{
    /// <summary>The clock of <c>now()</c>, <c>today()</c> and <c>timeOfDay()</c>, read once an evaluation, in its time zone.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary><c>%resource</c>; where it is null, the input if that is a resource.</summary>
    public R4.Resource? Resource { get; init; }

    /// <summary><c>%rootResource</c>: the container of a contained resource; where it is null, the same as <c>%resource</c>.</summary>
    public R4.Resource? RootResource { get; init; }

    /// <summary><c>%context</c>; where it is null, the input.</summary>
    public R4.Base? Context { get; init; }

    /// <summary>Variables by name, without the percent sign.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FhirPathItem>>? Variables { get; init; }

    /// <summary>What is outside the input; null: nothing.</summary>
    public IFhirPathHost? Host { get; init; }

    /// <summary>What the evaluation may use.</summary>
    public FhirPathBudget Budget { get; init; } = FhirPathBudget.Default;

    /// <summary>Where the answers of <see cref="Resource"/> stand, where the caller keeps it from one evaluation to the next.</summary>
    internal Functions.KeptAnswers? Answers { get; init; }
}
