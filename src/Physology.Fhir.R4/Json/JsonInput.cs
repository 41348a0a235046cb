using System.Runtime.CompilerServices;

namespace Physology.Fhir.R4.Json;

/// <summary>
/// One reading: a place in the text, and what was wrong. An issue is only a byte offset while reading; path, line and column are found
/// afterwards, so that a clean text pays nothing for them. A broken text moves the place to the end, where every question is answered with
/// no: nothing is thrown. The scanner is our own because the members' names are known: a token is looked at once, and a value is checked
/// while it still is bytes.
/// </summary>
internal ref partial struct JsonInput
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly JsonLimits _limits;
    private readonly bool _isAscii;
    private readonly bool _isTolerant;
    private readonly TextTable? _texts;
    private int _at;
    private int _memberAt;
    private int _valueAt;
    private int _openedAt;
    private int _depth;
    private int _elements;
    private int _quiet;
    private bool _isFresh;
    private bool _isSibling;
    private bool _isBroken;
    private List<RawIssue>? _issues;
    private List<PendingNull>? _nulls;
    private List<int>? _unwrapped;

    internal readonly record struct RawIssue(string Code, int Offset, string Message, JsonIssueSeverity Severity = JsonIssueSeverity.Error);

    private readonly record struct PendingNull(int Offset, PrimitiveType Value);

    public JsonInput(ReadOnlySpan<byte> utf8, JsonReadOptions options, bool isAscii, TextTable? texts)
    {
        _utf8 = utf8;
        _limits = options.Limits;
        _isTolerant = options.Reading == JsonReading.Tolerant;
        _isAscii = isAscii;
        _texts = texts;
    }

    /// <summary>All that was wrong, or null.</summary>
    public readonly List<RawIssue>? Issues => _issues;

    /// <summary>The type of the outermost resource, for paths.</summary>
    public string RootName { get; private set; } = "$";

    /// <summary>Whether the member's name had the underscore of a primitive's id and extensions.</summary>
    public readonly bool IsSibling => _isSibling;

    /// <summary>Reads the whole text as one resource, or into <paramref name="target"/>.</summary>
    public Base? Root(Base? target)
    {
        _at = AfterSpace(0);
        var start = _at;
        if (At(start) != (byte)'{')
        {
            target = null;
            Skip();
            Report(JsonIssueCodes.NotAnObject, "A resource is a JSON object.", start);
        }
        else if (target is null)
        {
            target = Resource(isRoot: true);
        }
        else
        {
            RootName = target.TypeName;
            if (Open())
                target.ReadMembers(ref this);
        }
        if (AfterSpace(_at) is var end && end < _utf8.Length)
            Break(end);
        ReportNulls();
        return _isBroken ? null : target;
    }

    public void Report(string code, string message, int offset, JsonIssueSeverity severity = JsonIssueSeverity.Error)
    {
        if (_quiet > 0 || _isBroken)
            return;
        var issues = _issues ??= [];
        if (issues.Count < _limits.MaxIssues)
            issues.Add(new RawIssue(code, offset, message, severity));
        else if (issues.Count == _limits.MaxIssues)
            issues.Add(new RawIssue(JsonIssueCodes.TooManyIssues, offset, $"More than {_limits.MaxIssues} issues; the rest is not listed."));
    }

    /// <summary>Reports at the value that was read last.</summary>
    public void ReportValue(string code, string message) => Report(code, message, _valueAt);

    /// <summary>Whether the member comes for the first time; if not, that is recorded and its value passed over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool First(ref ulong seen, int bit)
    {
        var mask = 1UL << (bit + (_isSibling ? 1 : 0));
        if ((seen & mask) != 0)
            return Again();
        seen |= mask;
        return true;
    }

    private bool Again()
    {
        Report(JsonIssueCodes.DuplicateMember, "The member occurs twice; the first is kept.", _memberAt);
        Skip();
        return false;
    }

    /// <summary>Records a member that the type does not have, and passes over its value.</summary>
    public void Unknown(Base target)
    {
        // A reader of one release meets members of later ones (R4, versions.html#f-compat); one that may change the meaning is never taken lightly.
        var isLight = _isTolerant && Name(_memberAt) is not ("modifierExtension" or "implicitRules" or "_modifierExtension" or "_implicitRules");
        Report(JsonIssueCodes.UnknownMember, $"{target.TypeName} has no such member.", _memberAt, isLight ? JsonIssueSeverity.Warning : JsonIssueSeverity.Error);
        Skip();
    }

    /// <summary>Whether the choice has a value already; then that is recorded and this one passed over.</summary>
    public bool Refuses(DataType current)
    {
        Report(JsonIssueCodes.SeveralChoices, $"The element already has a value of type {current.TypeName}; the first is kept.", _at);
        Skip();
        return false;
    }

    /// <summary>Records that the current value has another JSON type (or is null), and passes over it.</summary>
    private void WrongType(string wanted)
    {
        var start = _at;
        var isNull = At(start) == (byte)'n';
        Skip();
        if (isNull)
            Report(JsonIssueCodes.NullNotAllowed, "null stands for nothing here.", start, Light);
        else
            Report(JsonIssueCodes.WrongJsonType, $"Expected {wanted}.", start);
    }

    private readonly JsonIssueSeverity Light => _isTolerant ? JsonIssueSeverity.Warning : JsonIssueSeverity.Error;

    private bool RefuseSibling()
    {
        Report(JsonIssueCodes.MisplacedSibling, "Only a primitive has an underscore member.", _at);
        Skip();
        return false;
    }

    /// <summary>At the end: a null is right only where the other array has something in its place.</summary>
    private void ReportNulls()
    {
        if (_nulls is null)
            return;
        foreach (var (offset, value) in _nulls)
            if (value is { HasValue: false, HasIdOrExtension: false })
                Report(JsonIssueCodes.NullNotAllowed, "null stands for nothing here: the element has neither value nor extension.", offset, Light);
    }
}
