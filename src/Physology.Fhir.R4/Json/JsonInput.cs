using System.Text.Json;

namespace Physology.Fhir.R4.Json;

/// <summary>
/// One reading: the tokens, and what was wrong. An issue is only a byte offset while reading; path, line and column are
/// found afterwards, so that a clean text pays nothing for them.
/// </summary>
internal ref struct JsonInput
{
    /// <summary>The number under which <c>resourceType</c> is remembered as seen.</summary>
    private const int ResourceTypeMember = 255;

    public Utf8JsonReader Reader;
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly int _maxIssues;
    private List<RawIssue>? _issues;
    private List<PendingNull>? _nulls;

    internal readonly record struct RawIssue(string Code, long Offset, string Message);

    private readonly record struct PendingNull(long Offset, System.Collections.IList List, int Index);

    public JsonInput(ReadOnlySpan<byte> utf8, JsonLimits limits)
    {
        _utf8 = utf8;
        _maxIssues = limits.MaxIssues;
        Reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = limits.MaxDepth });
    }

    public readonly List<RawIssue>? Issues => _issues;

    public void Report(string code, string message) => Report(code, message, Reader.TokenStartIndex);

    public void Report(string code, string message, long offset)
    {
        var issues = _issues ??= [];
        if (issues.Count < _maxIssues)
            issues.Add(new RawIssue(code, offset, message));
        else if (issues.Count == _maxIssues)
            issues.Add(new RawIssue(JsonIssueCodes.TooManyIssues, offset, $"More than {_maxIssues} issues; the rest is not listed."));
    }

    /// <summary>Records that the current value has another JSON type (or is null), and passes over it.</summary>
    public void WrongType(string wanted)
    {
        if (Reader.TokenType == JsonTokenType.Null)
            Report(JsonIssueCodes.NullNotAllowed, "null stands for nothing here.");
        else
            Report(JsonIssueCodes.WrongJsonType, $"Expected {wanted}.");
        Reader.Skip();
    }

    /// <summary>Reads the members of the object whose start is the current token.</summary>
    public void Object(Base target)
    {
        ReportIfEmpty((byte)'}', "object");
        Span<ulong> seen = stackalloc ulong[8];
        seen.Clear();
        Span<byte> unescaped = stackalloc byte[64];
        while (Reader.Read() && Reader.TokenType == JsonTokenType.PropertyName)
        {
            var start = Reader.TokenStartIndex;
            scoped var name = Reader.ValueSpan;
            if (Reader.ValueIsEscaped)
                name = name.Length <= 64 && TryUnescape(ref Reader, unescaped, out var length) ? unescaped[..length] : default;
            var sibling = name.Length > 1 && name[0] == (byte)'_';
            var member = target.FindMember(sibling ? name[1..] : name);
            if (member < 0 && target is Resource && name.SequenceEqual("resourceType"u8))
                member = ResourceTypeMember;
            Reader.Read();
            if (member < 0)
            {
                Report(JsonIssueCodes.UnknownMember, $"{target.TypeName} has no such member.", start);
                Reader.Skip();
                continue;
            }
            var bit = member * 2 + (sibling ? 1 : 0);
            if ((seen[bit >> 6] & (1UL << (bit & 63))) != 0)
            {
                Report(JsonIssueCodes.DuplicateMember, "The member occurs twice; the first is kept.", start);
                Reader.Skip();
                continue;
            }
            seen[bit >> 6] |= 1UL << (bit & 63);
            if (member != ResourceTypeMember)
                target.ReadMember(member, sibling, ref this);
            else
                Reader.Skip(); // Resource() has read and checked it.
        }
    }

    /// <summary>Reads the resource whose start is the current token; null, with an issue, where its type is not known.</summary>
    public Resource? Resource()
    {
        var ahead = Reader;
        var start = Reader.TokenStartIndex;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isType = ahead.ValueTextEquals("resourceType"u8);
            ahead.Read();
            if (!isType)
            {
                ahead.Skip();
                continue;
            }
            if (ahead.TokenType != JsonTokenType.String)
            {
                Report(JsonIssueCodes.WrongJsonType, "resourceType is a string.", ahead.TokenStartIndex);
                Reader.Skip();
                return null;
            }
            var name = ahead.ValueIsEscaped ? Unescaped(ref ahead) : StringPool.Get(ahead.ValueSpan);
            if (FhirTypes.CreateResource(name) is { } resource)
            {
                Object(resource);
                return resource;
            }
            Report(JsonIssueCodes.UnknownResourceType, "R4 has no resource of this type.", ahead.TokenStartIndex);
            Reader.Skip();
            return null;
        }
        Report(JsonIssueCodes.MissingResourceType, "The resource has no resourceType.", start);
        Reader.Skip();
        return null;
    }

    /// <summary>Whether the current value is an object, as it must be.</summary>
    public bool StartsObject(bool sibling)
    {
        if (sibling)
            return RefuseSibling();
        if (Reader.TokenType == JsonTokenType.StartObject)
            return true;
        WrongType("an object");
        return false;
    }

    /// <summary>Whether the current value is an array, as it must be.</summary>
    public bool StartsArray(bool sibling)
    {
        if (sibling)
            return RefuseSibling();
        if (Reader.TokenType == JsonTokenType.StartArray)
        {
            ReportIfEmpty((byte)']', "array");
            return true;
        }
        WrongType("an array");
        return false;
    }

    /// <summary>Moves to the next object of the array; anything else in it is recorded and passed over.</summary>
    public bool NextItem()
    {
        while (Reader.Read() && Reader.TokenType != JsonTokenType.EndArray)
        {
            if (Reader.TokenType == JsonTokenType.StartObject)
                return true;
            WrongType("an object");
        }
        return false;
    }

    /// <summary>Whether a choice may take this type: it has none yet, or this one (its value and its extensions are two members).</summary>
    public bool Chooses<T>(DataType? current) where T : DataType
    {
        if (current is null || (current is PrimitiveType && current.GetType() == typeof(T)))
            return true;
        Report(JsonIssueCodes.SeveralChoices, $"The element already has a value of type {current.TypeName}; the first is kept.");
        Reader.Skip();
        return false;
    }

    /// <summary>Reads a primitive's value, or with <paramref name="sibling"/> its id and extensions.</summary>
    public void Primitive(PrimitiveType target, bool sibling)
    {
        if (!sibling)
            target.ReadValue(ref this);
        else if (Reader.TokenType == JsonTokenType.StartObject)
            Object(target);
        else
            WrongType("an object");
    }

    /// <summary>Reads an array of values, or that of their ids and extensions; the two fit item by item, null standing for nothing.</summary>
    public void Primitives<T>(List<T> list, bool sibling) where T : PrimitiveType, new()
    {
        if (Reader.TokenType != JsonTokenType.StartArray)
        {
            WrongType("an array");
            return;
        }
        var start = Reader.TokenStartIndex;
        ReportIfEmpty((byte)']', "array");
        var known = list.Count;
        var index = 0;
        for (; Reader.Read() && Reader.TokenType != JsonTokenType.EndArray; index++)
        {
            if (index == list.Count)
                list.Add(new T());
            if (Reader.TokenType == JsonTokenType.Null)
                (_nulls ??= []).Add(new PendingNull(Reader.TokenStartIndex, list, index));
            else
                Primitive(list[index], sibling);
        }
        if (known > 0 && known != index)
            Report(JsonIssueCodes.MisplacedSibling, $"{index} items here, {known} in the other array of this element.", start);
    }

    /// <summary>The string of an element's id; null, with an issue, where it is none.</summary>
    public string? Text(bool sibling)
    {
        if (sibling)
        {
            RefuseSibling();
            return null;
        }
        var text = TextValue(repeated: false);
        if (text is { Length: 0 })
            Report(JsonIssueCodes.Empty, "The string is empty.");
        return text;
    }

    /// <summary>The current string; null, with an issue, where it is none or where it is not Unicode.</summary>
    public string? TextValue(bool repeated)
    {
        if (Reader.TokenType != JsonTokenType.String)
        {
            WrongType("a string");
            return null;
        }
        if (repeated && !Reader.ValueIsEscaped)
            return StringPool.Get(Reader.ValueSpan);
        try
        {
            return Reader.GetString();
        }
        catch (InvalidOperationException) // half a surrogate pair, which only an escape can bring
        {
            Report(JsonIssueCodes.BadPrimitive, "The string is not Unicode.");
            return null;
        }
    }

    /// <summary>At the end: a null is right only where the other array has something in its place.</summary>
    public void ReportNulls()
    {
        foreach (var (offset, list, index) in _nulls ?? [])
            if (list[index] is PrimitiveType { HasValue: false, HasIdOrExtension: false })
                Report(JsonIssueCodes.NullNotAllowed, "null stands for nothing here: the element has neither value nor extension.", offset);
    }

    private bool RefuseSibling()
    {
        Report(JsonIssueCodes.MisplacedSibling, "Only a primitive has an underscore member.");
        Reader.Skip();
        return false;
    }

    private static string Unescaped(scoped ref Utf8JsonReader reader)
    {
        Span<byte> into = stackalloc byte[64];
        return reader.ValueSpan.Length <= 64 && TryUnescape(ref reader, into, out var length) ? StringPool.Get(into[..length]) : "";
    }

    private static bool TryUnescape(scoped ref Utf8JsonReader reader, scoped Span<byte> into, out int length)
    {
        try
        {
            length = reader.CopyString(into);
            return true;
        }
        catch (InvalidOperationException)
        {
            length = 0;
            return false;
        }
    }

    /// <summary>Looks past white space for the end that would make the object or array just begun empty.</summary>
    private void ReportIfEmpty(byte end, string what)
    {
        var at = (int)Reader.BytesConsumed;
        while (at < _utf8.Length && _utf8[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            at++;
        if (at < _utf8.Length && _utf8[at] == end)
            Report(JsonIssueCodes.Empty, $"The {what} is empty.");
    }
}
