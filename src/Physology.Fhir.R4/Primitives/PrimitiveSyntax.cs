using System.Globalization;

namespace Physology.Fhir.R4;

/// <summary>The lexical rules of R4's primitives (datatypes.html#primitive), as scanners: no backtracking on any input.</summary>
public static class PrimitiveSyntax
{
    internal static bool Holds(PrimitiveLexis lexis, ReadOnlySpan<char> value) => lexis switch
    {
        PrimitiveLexis.String => IsString(value),
        PrimitiveLexis.Code => IsCode(value),
        PrimitiveLexis.Uri => IsUri(value),
        PrimitiveLexis.Id => IsId(value),
        PrimitiveLexis.Date => IsDate(value),
        PrimitiveLexis.DateTime => IsDateTime(value),
        PrimitiveLexis.Instant => IsInstant(value),
        PrimitiveLexis.Time => IsTime(value),
        PrimitiveLexis.Oid => IsOid(value),
        PrimitiveLexis.Uuid => IsUuid(value),
        PrimitiveLexis.Base64 => IsBase64(value),
        PrimitiveLexis.Xhtml => IsXhtml(value),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>
    /// As <see cref="Holds"/>, for the inside of a JSON string without escapes, which therefore has no control characters; for the types
    /// whose rule needs no more than a look at the bytes.
    /// </summary>
    internal static bool? HoldsPlain(PrimitiveLexis lexis, ReadOnlySpan<byte> utf8) => lexis switch
    {
        PrimitiveLexis.String => true,
        PrimitiveLexis.Code => utf8[0] != (byte)' ' && utf8[^1] != (byte)' ' && utf8.IndexOf("  "u8) < 0,
        PrimitiveLexis.Uri => !utf8.Contains((byte)' '),
        PrimitiveLexis.Id => utf8.Length <= 64 && !utf8.ContainsAnyExcept(IdBytes),
        PrimitiveLexis.Base64 when !utf8.ContainsAnyExcept(Base64Bytes) => utf8.Length % 4 == 0,
        _ => null,
    };

    /// <summary>string, markdown: not empty, no control characters but tab, line feed and carriage return.</summary>
    public static bool IsString(ReadOnlySpan<char> value) =>
        !value.IsEmpty && !value.ContainsAny(Controls);

    /// <summary>uri, url, canonical: no white space.</summary>
    public static bool IsUri(ReadOnlySpan<char> value) => !value.IsEmpty && !value.ContainsAny(WhiteSpace) && !value.ContainsAny(Controls);

    /// <summary>code: no white space at either end, single white space within.</summary>
    public static bool IsCode(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty || IsSpace(value[0]) || IsSpace(value[^1]) || value.ContainsAny(Controls))
            return false;
        for (var i = 1; i < value.Length; i++)
            if (IsSpace(value[i]) && IsSpace(value[i - 1]))
                return false;
        return true;
    }

    /// <summary>id: 1 to 64 of letters, digits, hyphen and point.</summary>
    public static bool IsId(ReadOnlySpan<char> value) => value.Length is > 0 and <= 64 && !value.ContainsAnyExcept(IdCharacters);

    /// <summary>oid: <c>urn:oid:</c>, then 0 to 2 and at least one more number, none with leading zeros.</summary>
    public static bool IsOid(ReadOnlySpan<char> value)
    {
        if (!value.StartsWith("urn:oid:", StringComparison.Ordinal))
            return false;
        var numbers = 0;
        foreach (var range in value[8..].Split('.'))
        {
            var number = value[8..][range];
            if (number.IsEmpty || number.ContainsAnyExceptInRange('0', '9') || (number.Length > 1 && number[0] == '0'))
                return false;
            if (numbers++ == 0 && (number.Length != 1 || number[0] > '2'))
                return false;
        }
        return numbers > 1;
    }

    /// <summary>uuid: <c>urn:uuid:</c> and 36 characters, letters in lower case.</summary>
    public static bool IsUuid(ReadOnlySpan<char> value)
    {
        if (value.Length != 45 || !value.StartsWith("urn:uuid:", StringComparison.Ordinal))
            return false;
        var digits = value[9..];
        for (var i = 0; i < digits.Length; i++)
            if (i is 8 or 13 or 18 or 23 ? digits[i] != '-' : !char.IsAsciiHexDigitLower(digits[i]))
                return false;
        return true;
    }

    /// <summary>base64Binary: groups of four, white space only between groups.</summary>
    public static bool IsBase64(ReadOnlySpan<char> value)
    {
        if (!value.ContainsAnyExcept(Base64Characters))
            return !value.IsEmpty && value.Length % 4 == 0;
        var inGroup = 0;
        var any = false;
        foreach (var c in value)
        {
            if (IsSpace(c))
            {
                if (inGroup != 0)
                    return false;
            }
            else if (char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=')
            {
                any = true;
                inGroup = (inGroup + 1) & 3;
            }
            else
                return false;
        }
        return any && inGroup == 0;
    }

    /// <summary>xhtml: a single <c>div</c> element; its content is for the validator.</summary>
    public static bool IsXhtml(ReadOnlySpan<char> value)
    {
        var text = value.Trim();
        return text.StartsWith("<div", StringComparison.Ordinal) && text.EndsWith(">", StringComparison.Ordinal);
    }

    /// <summary>date: <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>, a day that the calendar has.</summary>
    public static bool IsDate(ReadOnlySpan<char> value) => value.Length switch
    {
        4 => IsYear(value),
        7 => IsYear(value[..4]) && value[4] == '-' && Two(value, 5) is >= 1 and <= 12,
        10 => IsDate(value[..7]) && value[7] == '-' && Two(value, 8) is >= 1 and var day
            && day <= DateTime.DaysInMonth(Two(value, 0) * 100 + Two(value, 2), Two(value, 5)),
        _ => false,
    };

    /// <summary>time: <c>hh:mm:ss</c> with any fraction; second 60 is a leap second.</summary>
    public static bool IsTime(ReadOnlySpan<char> value) =>
        value.Length >= 8 && Two(value, 0) is >= 0 and <= 23 && value[2] == ':' && Two(value, 3) is >= 0 and <= 59
        && value[5] == ':' && Two(value, 6) is >= 0 and <= 60
        && (value.Length == 8 || (value.Length > 9 && value[8] == '.' && !value[9..].ContainsAnyExceptInRange('0', '9')));

    /// <summary>dateTime: a date, or a full date with time and offset.</summary>
    public static bool IsDateTime(ReadOnlySpan<char> value) => value.Length <= 10 ? IsDate(value) : IsInstant(value);

    /// <summary>instant: a full date with time and offset.</summary>
    public static bool IsInstant(ReadOnlySpan<char> value)
    {
        if (value.Length < 20 || value[10] != 'T' || !IsDate(value[..10]))
            return false;
        var time = value[11..];
        if (time[^1] == 'Z')
            return IsTime(time[..^1]);
        if (time.Length < 14 || time[^6] is not ('+' or '-') || time[^3] != ':')
            return false;
        var (hours, minutes) = (Two(time, time.Length - 5), Two(time, time.Length - 2));
        return (hours is >= 0 and <= 13 && minutes is >= 0 and <= 59 || (hours, minutes) == (14, 0)) && IsTime(time[..^6]);
    }

    internal static string Text(DateTimeOffset moment) =>
        moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    internal static bool TryMoment(string? text, out DateTimeOffset moment)
    {
        moment = default;
        return text is not null && IsInstant(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
    }

    private static readonly System.Buffers.SearchValues<char> Controls = System.Buffers.SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000b\u000c\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    private static readonly System.Buffers.SearchValues<char> WhiteSpace = System.Buffers.SearchValues.Create(" \t\r\n");

    private static readonly System.Buffers.SearchValues<char> IdCharacters = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.");

    private static readonly System.Buffers.SearchValues<byte> IdBytes = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-."u8);

    private static readonly System.Buffers.SearchValues<char> Base64Characters = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    private static readonly System.Buffers.SearchValues<byte> Base64Bytes = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="u8);

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n';

    private static bool IsYear(ReadOnlySpan<char> value) =>
        value.Length == 4 && Two(value, 0) >= 0 && Two(value, 2) >= 0 && !value.SequenceEqual("0000");

    /// <summary>The two digits at this place as a number, or -1.</summary>
    private static int Two(ReadOnlySpan<char> value, int at) =>
        at + 1 < value.Length && char.IsAsciiDigit(value[at]) && char.IsAsciiDigit(value[at + 1])
            ? (value[at] - '0') * 10 + value[at + 1] - '0'
            : -1;
}
