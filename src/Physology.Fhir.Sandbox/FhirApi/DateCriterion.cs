using Physology.Fhir.Sandbox.Store;

namespace Physology.Fhir.Sandbox.FhirApi;

/// <summary>A date with its prefix, compared as spans: R4 search, 3.1.1.5.4.</summary>
public static class DateCriterion
{
    private static readonly string[] Prefixes = ["eq", "ne", "gt", "lt", "ge", "le", "sa", "eb"];

    public static bool IsValid(string text) => DateRange.Parse(Split(text).Date) is not null;

    public static bool Matches(string text, DateRange value)
    {
        var (prefix, date) = Split(text);
        if (DateRange.Parse(date) is not { } asked)
        {
            return false;
        }

        return prefix switch
        {
            "eq" => value.Start >= asked.Start && value.End <= asked.End,
            "ne" => value.Start < asked.Start || value.End > asked.End,
            "gt" => value.End > asked.End,
            "lt" => value.Start < asked.Start,
            "ge" => value.End > asked.End || (value.Start >= asked.Start && value.End <= asked.End),
            "le" => value.Start < asked.Start || (value.Start >= asked.Start && value.End <= asked.End),
            "sa" => value.Start >= asked.End,
            "eb" => value.End <= asked.Start,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static (string Prefix, string Date) Split(string text) =>
        text.Length > 2 && Prefixes.Contains(text[..2]) ? (text[..2], text[2..]) : ("eq", text);
}
