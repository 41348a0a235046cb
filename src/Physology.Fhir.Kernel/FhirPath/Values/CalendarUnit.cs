namespace Physology.Fhir.Kernel.FhirPath.Values;

/// <summary>A calendar duration keyword, from the longest to the shortest.</summary>
public enum CalendarUnit
{
    /// <summary>Not a calendar duration.</summary>
    None,

    /// <summary>year, years.</summary>
    Year,

    /// <summary>month, months.</summary>
    Month,

    /// <summary>week, weeks.</summary>
    Week,

    /// <summary>day, days.</summary>
    Day,

    /// <summary>hour, hours.</summary>
    Hour,

    /// <summary>minute, minutes.</summary>
    Minute,

    /// <summary>second, seconds.</summary>
    Second,

    /// <summary>millisecond, milliseconds.</summary>
    Millisecond,
}
