using System.Globalization;
using System.Text.RegularExpressions;

namespace Physology.Fhir.Kernel.Sdc.Forms;

/// <summary>Reads what was typed as an answer of the item's type: an answer, nothing, or why it is none.</summary>
internal static partial class AnswerReader
{
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    internal readonly record struct Reading(R4.DataType? Value, AnswerProblem? Problem)
    {
        public static readonly Reading Nothing;

        public static Reading Of(R4.DataType value) => new(value, null);

        public static Reading No(Issues.IssueCode code, string message) => new(null, new AnswerProblem(code, message));
    }

    /// <summary>The answer in inputs that are not a choice of options.</summary>
    /// <param name="item">The question.</param>
    /// <param name="text">What stands in an input, by the end of its name; empty where nothing does.</param>
    /// <param name="before">The answer before, whose unit is kept where it is not touched.</param>
    /// <param name="options">The time zone and limits.</param>
    public static Reading Read(FormItem item, Func<string, string> text, R4.DataType? before, FormOptions options) => item.Control switch
    {
        FormControl.Date => Date(text),
        FormControl.DateTime => Moment(text, options.TimeZone),
        FormControl.Quantity => Quantity(item, text, before as R4.Quantity),
        _ => One(item.Kind, text(InputNames.Value), options),
    };

    /// <summary>Words as an answer.</summary>
    public static Reading Words(string text, FormOptions options)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Reading.Nothing;
        }

        var lines = text.ReplaceLineEndings("\n");
        return lines.Length > options.MaxTextLength ? Reading.No(FormIssueCodes.Length, $"Shorten this to {options.MaxTextLength} characters or fewer.")
            : !R4.PrimitiveSyntax.IsString(lines) || HasHalfPair(lines) ? Reading.No(FormIssueCodes.Characters, "Take out the characters that cannot be shown.")
            : Reading.Of(new R4.FhirString(lines));
    }

    private static Reading One(FormItemKind kind, string text, FormOptions options)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return Reading.Nothing;
        }

        return kind switch
        {
            FormItemKind.Boolean => trimmed is "true" or "false" ? Reading.Of(new R4.FhirBoolean(trimmed == "true")) : Reading.No(FormIssueCodes.NotAnOption, "Choose yes or no."),
            FormItemKind.Integer => Integer(trimmed),
            FormItemKind.Decimal => Number(trimmed, out var number) is { } problem ? new Reading(null, problem) : Reading.Of(new R4.FhirDecimal(number)),
            FormItemKind.Time => Time(trimmed) is { } time ? Reading.Of(new R4.Time(time)) : Reading.No(FormIssueCodes.NotATime, "Enter a time such as 14:30."),
            FormItemKind.Url => Address(trimmed),
            FormItemKind.String => Words(trimmed, options),
            _ => Words(text, options),
        };
    }

    private static Reading Integer(string text)
    {
        if (Number(text, out var number) is { } problem)
        {
            return new Reading(null, problem with { Message = problem.Message.Replace("a number", "a whole number", StringComparison.Ordinal) });
        }

        return number.Scale > 0 || number is > int.MaxValue or < int.MinValue
            ? Reading.No(FormIssueCodes.NotANumber, "Enter a whole number, such as 12.")
            : Reading.Of(new R4.Integer((int)number));
    }

    private static AnswerProblem? Number(string text, out decimal number)
    {
        number = 0;
        var plain = text.Replace('\u2212', '-');
        if (plain.Contains(',', StringComparison.Ordinal))
        {
            return new AnswerProblem(FormIssueCodes.NotANumber, "Enter a number without commas, with a point before decimals, as in 1234.5.");
        }

        if (!Digits().IsMatch(plain) || plain.Count(char.IsAsciiDigit) > 28 || !decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number))
        {
            return new AnswerProblem(FormIssueCodes.NotANumber, "Enter a number, in digits only.");
        }

        return null;
    }

    private static Reading Address(string text) =>
        R4.PrimitiveSyntax.IsUri(text) && !HasHalfPair(text) && Uri.TryCreate(text, UriKind.Absolute, out _) && text.Contains(':', StringComparison.Ordinal)
            ? Reading.Of(new R4.FhirUri(text))
            : Reading.No(FormIssueCodes.NotAnAddress, "Enter a whole address, such as https://www.example.org.");

    private static Reading Date(Func<string, string> text)
    {
        var date = DateText(text, out var problem);
        return problem is not null ? new Reading(null, problem) : date is null ? Reading.Nothing : Reading.Of(new R4.Date(date));
    }

    private static Reading Moment(Func<string, string> text, TimeZoneInfo zone)
    {
        var date = DateText(text, out var problem);
        if (problem is not null)
        {
            return new Reading(null, problem);
        }

        var typed = text(InputNames.Time).Trim();
        if (typed.Length == 0)
        {
            return date is null ? Reading.Nothing : Reading.Of(new R4.FhirDateTime(date));
        }

        if (Time(typed) is not { } time)
        {
            return Reading.No(FormIssueCodes.NotATime, "Enter a time such as 14:30.");
        }

        if (date is not { Length: 10 })
        {
            return Reading.No(FormIssueCodes.NotADate, "A time needs its day, month and year.");
        }

        var local = DateTime.ParseExact($"{date}T{time}", ["yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None);
        if (zone.IsInvalidTime(local))
        {
            return Reading.No(FormIssueCodes.NotATime, "The clocks go forward at that time: there is no such time on that day.");
        }

        var offset = zone.GetUtcOffset(local);
        if (local.Ticks - offset.Ticks < DateTime.MinValue.Ticks || local.Ticks - offset.Ticks > DateTime.MaxValue.Ticks || offset.Seconds != 0)
        {
            return Reading.No(FormIssueCodes.NotADate, "Enter a year in our time.");
        }

        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return Reading.Of(new R4.FhirDateTime($"{date}T{time}{sign}{offset.Duration().ToString("hh\\:mm", CultureInfo.InvariantCulture)}"));
    }

    // A year, a month of a year, or a day: FHIR's dates may be any of them.
    private static string? DateText(Func<string, string> text, out AnswerProblem? problem)
    {
        var (day, month, year) = (text(InputNames.Day).Trim(), text(InputNames.Month).Trim(), text(InputNames.Year).Trim());
        problem = null;
        if (day.Length + month.Length + year.Length == 0)
        {
            return null;
        }

        problem = new AnswerProblem(FormIssueCodes.NotADate, "Enter a date such as 31 3 1980; a year, or a month and a year, will do where you know no more.");
        if (year.Length != 4 || !year.All(char.IsAsciiDigit) || (day.Length > 0 && month.Length == 0))
        {
            return null;
        }

        var date = year;
        if (month.Length > 0)
        {
            if (MonthOf(month) is not { } number)
            {
                return null;
            }

            date += $"-{number:00}";
        }

        if (day.Length > 0)
        {
            if (day.Length > 2 || !day.All(char.IsAsciiDigit))
            {
                return null;
            }

            date += "-" + day.PadLeft(2, '0');
        }

        if (!R4.PrimitiveSyntax.IsDate(date))
        {
            return null;
        }

        problem = null;
        return date;
    }

    private static int? MonthOf(string text)
    {
        if (text.Length <= 2 && text.All(char.IsAsciiDigit))
        {
            return int.Parse(text, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number ? number : null;
        }

        var index = text.Length >= 3 ? Array.FindIndex(Months, m => m.StartsWith(text, StringComparison.OrdinalIgnoreCase)) : -1;
        return index < 0 ? null : index + 1;
    }

    private static string? Time(string text)
    {
        var time = text.Length is 4 or 5 ? text.PadLeft(5, '0') + ":00" : text.Length == 7 ? "0" + text : text;
        return time.Length <= 16 && R4.PrimitiveSyntax.IsTime(time) && !time.StartsWith("24", StringComparison.Ordinal) && !time.EndsWith(":60", StringComparison.Ordinal) ? time : null;
    }

    private static Reading Quantity(FormItem item, Func<string, string> text, R4.Quantity? before)
    {
        var typed = text(InputNames.Value).Trim();
        var other = text(InputNames.OtherUnit).Trim();
        if (typed.Length == 0)
        {
            return other.Length > 0 ? Reading.No(FormIssueCodes.Unit, "Enter the number that goes with the unit, or clear the unit.") : Reading.Nothing;
        }

        if (Number(typed, out var number) is { } problem)
        {
            return new Reading(null, problem);
        }

        if (!R4.PrimitiveSyntax.IsString(other) && other.Length > 0 || other.Length > 200 || HasHalfPair(other))
        {
            return Reading.No(FormIssueCodes.Unit, "Enter a shorter unit, such as kg.");
        }

        var quantity = new R4.Quantity { Value = new R4.FhirDecimal(number) };
        if (other.Length > 0)
        {
            // The words of a coded unit that were not touched mean that unit still.
            if (before is not null && other == (before.Unit?.Value ?? before.Code?.Value))
            {
                (quantity.Unit, quantity.System, quantity.Code) = (before.Unit?.DeepCopy(), before.System?.DeepCopy(), before.Code?.DeepCopy());
            }
            else
            {
                quantity.Unit = other;
            }

            return Reading.Of(quantity);
        }

        var chosen = text(InputNames.Unit);
        var unit = item.UnitOptions.Count == 0 ? item.Unit
            : chosen.Length == 0 ? null
            : item.UnitOptions.FirstOrDefault(u => u.Value == chosen)
                ?? (before is not null && AnswerInputs.Unit(before, item) is { } kept && kept.Value == chosen ? kept : item.Unit?.Value == chosen ? item.Unit : null);
        if (item.UnitOptions.Count > 0 && unit is null)
        {
            return Reading.No(FormIssueCodes.Unit, "Choose the unit of the number.");
        }

        if (unit is not null)
        {
            quantity.Unit = unit.Label;
            quantity.System = unit.System is { } system ? new R4.FhirUri(system) : null;
            quantity.Code = unit.Code is { } code ? new R4.Code(code) : null;
        }

        return Reading.Of(quantity);
    }

    private static bool HasHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^[+-]?([0-9]+(\.[0-9]+)?|\.[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
