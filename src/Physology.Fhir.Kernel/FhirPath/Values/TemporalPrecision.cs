namespace Physology.Fhir.Kernel.FhirPath.Values;

/// <summary>How far a partial date or time is known. Seconds and their fraction are one precision (FHIRPath, Date/Time Equality).</summary>
public enum TemporalPrecision
{
    /// <summary>The year only.</summary>
    Year,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the hour; FHIR's own dateTime has none such, FHIRPath's literals have.</summary>
    Hour,

    /// <summary>To the minute.</summary>
    Minute,

    /// <summary>To the second or a fraction of it.</summary>
    Second,
}
