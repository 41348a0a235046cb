using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.Kernel.Validation;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>What forms are compiled with: who knows the codes, whose clock and time zone count, and how much is too much. Shared between threads.</summary>
public sealed class FormOptions
{
    private readonly Lazy<Validator> _validator;

    /// <summary>Options over this terminology.</summary>
    /// <param name="terminology">Who lists the codes of value sets.</param>
    /// <param name="validator">Who has the final word on a completed response; null for one over the terminology's definitions.</param>
    public FormOptions(TerminologyService terminology, Validator? validator = null)
    {
        ArgumentNullException.ThrowIfNull(terminology);
        Terminology = terminology;
        _validator = validator is null ? new(() => new Validator(terminology.Definitions, terminology)) : new(validator);
    }

    /// <summary>Who lists the codes of value sets.</summary>
    public TerminologyService Terminology { get; }

    /// <summary>The language to show texts in where the Questionnaire has a translation (BCP 47), or null for its own.</summary>
    public string? Language { get; init; }

    /// <summary>The zone in which times are typed and shown.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The clock of <c>now()</c> and <c>today()</c> in expressions.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The most options of one question; a Questionnaire with more is refused.</summary>
    public int MaxOptions { get; init; } = 1000;

    /// <summary>The most items of a Questionnaire.</summary>
    public int MaxItems { get; init; } = 2000;

    /// <summary>How deep items may be nested.</summary>
    public int MaxDepth { get; init; } = 20;

    /// <summary>The most occurrences of one group or question that a person may add, where the Questionnaire allows more or says nothing.</summary>
    public int MaxOccurrences { get; init; } = 50;

    /// <summary>The most fields that a person may add to a form altogether.</summary>
    public int MaxFields { get; init; } = 5000;

    /// <summary>The most characters of one answer, where the Questionnaire allows more or says nothing.</summary>
    public int MaxTextLength { get; init; } = 20_000;

    /// <summary>The most bytes of one attached file, where the Questionnaire allows more or says nothing.</summary>
    public int MaxAttachmentBytes { get; init; } = 2_000_000;

    internal Validator Validator => _validator.Value;
}
