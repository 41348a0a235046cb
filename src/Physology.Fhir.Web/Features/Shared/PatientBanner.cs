using System.Globalization;

namespace Physology.Fhir.Web.Features.Shared;

/// <summary>Who the page is about, in the words of the chart.</summary>
/// <param name="BirthDate">As written in the chart: <c>1979-04</c> stays a month.</param>
/// <param name="Age">Whole years, where the birth date says enough to know them.</param>
public sealed record PatientBanner(string Name, string? BirthDate, int? Age, string? IdentifierLabel, string? Identifier)
{
    private static readonly CultureInfo Reader = CultureInfo.GetCultureInfo("en-GB");

    public string BirthDateText => BirthDateOf(BirthDate);

    /// <summary>Below 18 on every day the birth date may mean; a year alone counts from its last day.</summary>
    public bool IsUnder18 => Age < 18;

    public static PatientBanner From(R4.Patient patient, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var name = patient.Name.FirstOrDefault(each => each.Use?.Value == "official")
            ?? patient.Name.FirstOrDefault(each => each.Use?.Value is not "old" and not "nickname")
            ?? patient.Name.FirstOrDefault();
        var identifier = patient.Identifier.FirstOrDefault(each => each.System?.Value == "https://fhir.nhs.uk/Id/nhs-number")
            ?? patient.Identifier.FirstOrDefault(each => each.Type?.Coding.Any(coding => coding.Code?.Value == "MR") == true)
            ?? patient.Identifier.FirstOrDefault();
        var birthDate = patient.BirthDate?.Value;
        return new PatientBanner(
            NameOf(name),
            birthDate,
            AgeOf(birthDate, today),
            identifier is null ? null : LabelOf(identifier),
            identifier is null ? null : ValueOf(identifier));
    }

    private static string NameOf(R4.HumanName? name)
    {
        if (name is null)
        {
            return "Name not in the chart";
        }

        // Chart order in the United Kingdom: SURNAME, Given (Title).
        var given = string.Join(' ', name.Given.Select(each => each.Value).Where(each => !string.IsNullOrWhiteSpace(each)));
        var prefix = string.Join(' ', name.Prefix.Select(each => each.Value).Where(each => !string.IsNullOrWhiteSpace(each)));
        if (name.Family?.Value is { Length: > 0 } family)
        {
            var text = given.Length > 0 ? $"{family.ToUpper(Reader)}, {given}" : family.ToUpper(Reader);
            return prefix.Length > 0 ? $"{text} ({prefix})" : text;
        }

        return name.Text?.Value is { Length: > 0 } whole ? whole : given.Length > 0 ? given : "Name not in the chart";
    }

    private static string LabelOf(R4.Identifier identifier) => identifier.System?.Value == "https://fhir.nhs.uk/Id/nhs-number"
        ? "NHS no."
        : identifier.Type?.Text?.Value ?? identifier.Type?.Coding.FirstOrDefault()?.Code?.Value switch
        {
            "MR" => "MRN",
            null => "Id",
            var code => code,
        };

    private static string? ValueOf(R4.Identifier identifier)
    {
        var value = identifier.Value?.Value;
        return identifier.System?.Value == "https://fhir.nhs.uk/Id/nhs-number" && value is { Length: 10 }
            ? $"{value[..3]} {value[3..6]} {value[6..]}"
            : value;
    }

    private static string BirthDateOf(string? value)
    {
        if (value is null)
        {
            return "not in the chart";
        }

        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("d MMMM yyyy", Reader)
            : DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
                ? month.ToString("MMMM yyyy", Reader)
                : value;
    }

    private static int? AgeOf(string? value, DateOnly today)
    {
        // The latest day the date may mean: nobody is taken for an adult by a missing month.
        DateOnly latest;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            latest = day;
        }
        else if (DateOnly.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            latest = month.AddMonths(1).AddDays(-1);
        }
        else if (DateOnly.TryParseExact(value, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
        {
            latest = year.AddYears(1).AddDays(-1);
        }
        else
        {
            return null;
        }

        var years = today.Year - latest.Year;
        return latest.AddYears(years) > today ? years - 1 : years;
    }
}
