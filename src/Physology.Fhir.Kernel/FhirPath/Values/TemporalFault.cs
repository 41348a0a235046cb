namespace Physology.Fhir.Kernel.FhirPath.Values;

/// <summary>Why a quantity could not be added to a date or a time. Each is an error of the expression, not an empty result (FHIRPath, Date/Time Arithmetic).</summary>
public enum TemporalFault
{
    /// <summary>It could.</summary>
    None,

    /// <summary>The unit is not a duration.</summary>
    NotADuration,

    /// <summary>A UCUM year or month ('a', 'mo'), which has no fixed place in a calendar: say <c>1 year</c> or <c>1 month</c>.</summary>
    DefiniteYearOrMonth,

    /// <summary>A duration that this type has no place for: days to a time of day.</summary>
    UnsupportedUnit,

    /// <summary>The result lies outside the years 0001 to 9999.</summary>
    OutOfRange,
}
