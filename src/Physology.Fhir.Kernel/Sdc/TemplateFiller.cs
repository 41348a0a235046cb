using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.R4.Json;
using Scope = System.Collections.Generic.Dictionary<string, System.Collections.Generic.IReadOnlyList<Physology.Fhir.Kernel.FhirPath.FhirPathItem>>;

namespace Physology.Fhir.Kernel.Sdc;

/// <summary>
/// Fills a template: an element with a context stands once for each item of it, one with a value is replaced by the values, and one that is
/// left without anything is taken out: what was written of it is taken back. Used by one thread.
/// </summary>
internal sealed class TemplateFiller
{
    private static readonly Scope Nothing = [];

    private readonly ExpressionRun? _run;
    private readonly List<(R4.DataType? Value, byte[]? Json, byte[]? Others)> _values = [];
    private byte[] _json = new byte[2048];
    private int _length;
    private string _place = "";

    public TemplateFiller(ExpressionRun run) => _run = run;

    private TemplateFiller()
    {
    }

    /// <summary>The filled copy, until the next is made.</summary>
    public ReadOnlySpan<byte> Filled => _json.AsSpan(0, _length);

    /// <summary>A member that has no expressions.</summary>
    public static byte[] Write(TemplateMember member)
    {
        var filler = new TemplateFiller();
        filler.Member(member, default, Nothing);
        return filler.Filled.ToArray();
    }

    /// <summary>Fills; whether there is a copy: where its own context is empty there is none.</summary>
    public bool Fill(Template template, FhirPathItem context, Scope scope, string path)
    {
        (_length, _place) = (0, path);
        var count = Element(template.Root, context, scope, 0);
        if (count > 1)
        {
            TooMany(template.Root.Path);
        }

        return count == 1;
    }

    /// <summary>Gives the copy an id.</summary>
    public void AddId(string id)
    {
        _length--;
        Separate();
        Append("\"id\":"u8);
        Text(id);
        Append("}"u8);
    }

    // Appends the element as often as it stands, after so many before it; gives how many there are then.
    private int Element(TemplateObject element, FhirPathItem context, Scope scope, int count)
    {
        if (element.Context is null)
        {
            return One(element, context, scope, count);
        }

        foreach (var item in Evaluate(element.Context, context, scope, element.Path))
        {
            count = One(element, item, Inner(element.Context, item, scope), count);
        }

        return count;
    }

    private int One(TemplateObject element, FhirPathItem context, Scope scope, int count)
    {
        if (element.Value is not null)
        {
            foreach (var value in Evaluate(element.Value, context, scope, element.Path))
            {
                var before = _length;
                Comma(count);
                if (Complex(value, element.Path))
                {
                    count++;
                }
                else
                {
                    _length = before;
                }
            }

            return count;
        }

        var start = _length;
        Comma(count);
        if (Members(element, context, scope))
        {
            return count + 1;
        }

        _length = start;
        return count;
    }

    private bool Members(TemplateObject element, FhirPathItem context, Scope scope)
    {
        Append("{"u8);
        var start = _length;
        foreach (var member in element.Members)
        {
            Member(member, context, scope);
        }

        if (_length == start)
        {
            return false;
        }

        Append("}"u8);
        return true;
    }

    private void Member(TemplateMember member, FhirPathItem context, Scope scope)
    {
        var start = _length;
        if (member is TemplateMember.Fixed known)
        {
            Separate();
            Append(known.Json);
            return;
        }

        var isKept = member switch
        {
            TemplateMember.Complex one => Complex(one, context, scope),
            TemplateMember.ComplexList list => List(list, context, scope),
            TemplateMember.Primitive one => Primitive(one, context, scope),
            TemplateMember.PrimitiveList list => List(list, context, scope),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (!isKept)
        {
            _length = start;
        }
    }

    private bool Complex(TemplateMember.Complex member, FhirPathItem context, Scope scope)
    {
        Name(member.Name);
        var count = Element(member.Object, context, scope, 0);
        if (count > 1)
        {
            TooMany(member.Path);
        }

        return count == 1;
    }

    private bool List(TemplateMember.ComplexList member, FhirPathItem context, Scope scope)
    {
        Name(member.Name);
        Append("["u8);
        var count = 0;
        foreach (var element in member.Objects)
        {
            count = Element(element, context, scope, count);
        }

        Append("]"u8);
        return count > 0;
    }

    private bool Primitive(TemplateMember.Primitive member, FhirPathItem context, Scope scope)
    {
        _values.Clear();
        Find(member.Value, context, scope, member.Path);
        if (_values.Count > 1)
        {
            TooMany(member.Path);
        }

        if (_values is not [var (value, json, others)])
        {
            return false;
        }

        if (value is not null || json is not null)
        {
            Name(member.Name);
            Value(value, json);
        }

        if (others is not null)
        {
            Name("_" + member.Name);
            Append(others);
        }

        return true;
    }

    private bool List(TemplateMember.PrimitiveList member, FhirPathItem context, Scope scope)
    {
        _values.Clear();
        foreach (var value in member.Values)
        {
            Find(value, context, scope, member.Path);
        }

        if (_values.Exists(x => x.Value is not null || x.Json is not null))
        {
            Name(member.Name);
            Append("["u8);
            for (var i = 0; i < _values.Count; i++)
            {
                Comma(i);
                Value(_values[i].Value, _values[i].Json);
            }

            Append("]"u8);
        }

        if (_values.Exists(x => x.Others is not null))
        {
            Name("_" + member.Name);
            Append("["u8);
            for (var i = 0; i < _values.Count; i++)
            {
                Comma(i);
                Append(_values[i].Others ?? "null"u8);
            }

            Append("]"u8);
        }

        return true;
    }

    private void Find(TemplatePrimitive primitive, FhirPathItem context, Scope scope, string path)
    {
        if (!primitive.IsThere)
        {
            return;
        }

        if (primitive.Context is null)
        {
            FindOne(primitive, context, scope, path);
            return;
        }

        foreach (var item in Evaluate(primitive.Context, context, scope, path))
        {
            FindOne(primitive, item, Inner(primitive.Context, item, scope), path);
        }
    }

    private void FindOne(TemplatePrimitive primitive, FhirPathItem context, Scope scope, string path)
    {
        if (primitive.Value is null)
        {
            _values.Add((null, primitive.Json, primitive.Others));
            return;
        }

        foreach (var found in Evaluate(primitive.Value, context, scope, path))
        {
            if ((found.ToDataType() ?? found.Element) is R4.PrimitiveType { ValueText: not null } simple)
            {
                _values.Add((simple, null, primitive.Others));
            }
            else
            {
                Add(SdcIssueCodes.TemplateResult, path, $"The expression gives a {found.TypeName} where a single value is needed.");
            }
        }
    }

    private IReadOnlyList<FhirPathItem> Evaluate(TemplateExpression expression, FhirPathItem context, Scope scope, string path)
    {
        if (expression.Text is { } text && _run is not null)
        {
            return _run.Evaluate(text, context, scope, new IssuePlace(_place, path));
        }

        Add(SdcIssueCodes.Language, path, "Only expressions in FHIRPath are evaluated here.");
        return [];
    }

    private static Scope Inner(TemplateExpression context, FhirPathItem item, Scope scope) =>
        context.Name is null ? scope : new Scope(scope, StringComparer.Ordinal) { [context.Name] = [item] };

    private bool Complex(FhirPathItem item, string path)
    {
        switch (item.ToDataType() ?? item.Element)
        {
            // SDC's own examples put the address of a new resource on a Reference itself.
            case R4.PrimitiveType when item.Value is string text && (text.Contains('/', StringComparison.Ordinal) || text.StartsWith("urn:", StringComparison.Ordinal)):
                Append("{\"reference\":"u8);
                Text(text);
                Append("}"u8);
                return true;
            case { } complex and not R4.PrimitiveType:
                Append(FhirJson.Write(complex));
                return true;
            default:
                Add(SdcIssueCodes.TemplateResult, path, $"The expression gives a {item.TypeName} where an element with parts is needed.");
                return false;
        }
    }

    private void Value(R4.DataType? value, byte[]? json)
    {
        switch (value)
        {
            case null:
                Append(json ?? "null"u8);
                break;
            case R4.FhirBoolean { Value: { } truth }:
                Append(truth ? "true"u8 : "false"u8);
                break;
            case R4.FhirDecimal or R4.NumberPrimitive:
                Append(Encoding.UTF8.GetBytes(((R4.PrimitiveType)value).ValueText!)); // only values with a text are kept
                break;
            default:
                Text(((R4.PrimitiveType)value).ValueText!);
                break;
        }
    }

    private void Name(string name)
    {
        Separate();
        Text(name);
        Append(":"u8);
    }

    private void Text(string text)
    {
        Append("\""u8);
        if (Ascii.IsValid(text) && text.AsSpan().IndexOfAnyInRange('\0', '\x1F') < 0 && text.AsSpan().IndexOfAny('"', '\\', '\x7F') < 0)
        {
            Grow(text.Length);
            _length += Encoding.UTF8.GetBytes(text, _json.AsSpan(_length));
        }
        else
        {
            Append(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        }

        Append("\""u8);
    }

    // Between members; what was opened last needs none.
    private void Separate()
    {
        if (_length > 0 && _json[_length - 1] != '{')
        {
            Append(","u8);
        }
    }

    private void Comma(int count)
    {
        if (count > 0)
        {
            Append(","u8);
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        Grow(bytes.Length);
        bytes.CopyTo(_json.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Grow(int more)
    {
        if (_json.Length - _length < more)
        {
            Array.Resize(ref _json, Math.Max(_json.Length * 2, _length + more));
        }
    }

    private void TooMany(string path) => Add(SdcIssueCodes.TooManyValues, path, "The expression gives more than one value for an element that does not repeat.");

    private void Add(IssueCode code, string path, string message) => _run?.Add(code, IssueSeverity.Error, _place + path, message);
}
