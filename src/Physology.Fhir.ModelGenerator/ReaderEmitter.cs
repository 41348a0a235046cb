using System.Text;

namespace Physology.Fhir.ModelGenerator;

/// <summary>
/// Writes the reader of one type: a switch on the length of the member's name, then comparisons with constants, inherited members
/// included, so that a member costs one call and no table. Each JSON name has two bits that remember it and its underscore form as seen.
/// </summary>
internal sealed class ReaderEmitter
{
    /// <summary>Texts that come again from resource to resource, beside codes and URIs: they are one string in memory.</summary>
    private static readonly HashSet<string> Repeated = ["Coding.display", "Quantity.unit", "QuestionnaireResponse.item.linkId", "QuestionnaireResponse.item.text"];

    private readonly StringBuilder _code = new();
    private int _indent;

    private sealed record Entry(string Name, string Code, string Condition = "");

    public static string Emit(TypeModel type, int indent)
    {
        var emitter = new ReaderEmitter { _indent = indent };
        emitter.Reader([.. Inherited(type), .. Own(type)]);
        return emitter._code.ToString();
    }

    private void Reader(List<Entry> entries)
    {
        Line("internal override void ReadMembers(ref JsonInput input)");
        Line("{");
        _indent++;
        Line("ulong " + string.Join(", ", Enumerable.Range(0, ((entries.Count - 1) / 32) + 1).Select(i => $"seen{i} = 0")) + ";");
        Line("while (input.NextMember(out var name))");
        Line("{");
        _indent++;
        Line("switch (name.Length)");
        Line("{");
        _indent++;
        var numbered = entries.Select((entry, i) => (entry, i));
        foreach (var length in numbered.GroupBy(e => e.entry.Name.Length).OrderBy(g => g.Key))
        {
            Line($"case {length.Key}:");
            _indent++;
            foreach (var (entry, i) in length)
                Line($"if ({entry.Condition}name.SequenceEqual(\"{entry.Name}\"u8)) {{ if (input.First(ref seen{i / 32}, {i % 32 * 2})) {entry.Code} continue; }}");
            Line("break;");
            _indent--;
        }
        _indent--;
        Line("}");
        Line("input.Unknown(this);");
        _indent--;
        Line("}");
        _indent--;
        Line("}");
    }

    /// <summary>The members of the bases written by hand, then those of generated ones.</summary>
    private static IEnumerable<Entry> Inherited(TypeModel type)
    {
        if (type.Parent is { } parent)
            return [.. Inherited(parent), .. Own(parent)];
        var extension = new Entry("extension", "input.Extensions(ref _listExtension);");
        var modifier = new Entry("modifierExtension", "input.Extensions(ref _listModifierExtension);");
        List<Entry> resource =
        [
            new("resourceType", "input.PassResourceType();", "!input.IsSibling && "),
            new("id", "(Id ??= new R4.Id()).Read(ref input);"),
            new("meta", "if (input.OpensObject()) (Meta = new R4.Meta()).ReadMembers(ref input);"),
            new("implicitRules", "(ImplicitRules ??= new R4.FhirUri()).Read(ref input);"),
            new("language", "(Language ??= new R4.Code()).Read(ref input);"),
        ];
        List<Entry> element = [new("id", "ElementId = input.ElementId();"), extension];
        return type.BaseClass switch
        {
            "Resource" => resource,
            "DomainResource" =>
            [
                .. resource,
                new("text", "if (input.OpensObject()) (Text = new R4.Narrative()).ReadMembers(ref input);"),
                new("contained", "input.Resources(ref _listContained);"),
                extension,
                modifier,
            ],
            "BackboneElement" => [.. element, modifier],
            _ => element,
        };
    }

    private static IEnumerable<Entry> Own(TypeModel type) =>
        type.Members.SelectMany(member => member.Types.Select(t => new Entry(member.IsChoice ? member.FhirName + Names.Pascal(t.FhirName) : member.FhirName, Read(type, member, t))));

    private static string Read(TypeModel owner, MemberModel member, TypeRef type)
    {
        var (property, field) = (member.PropertyName, TypeEmitter.Field(member));
        return (type.Kind, member.IsList, member.IsChoice) switch
        {
            (TypeKind.Primitive, true, _) => $"input.Primitives(ref {field}, {type.CSharp}.New);",
            (TypeKind.Primitive, _, true) => $"{{ if ({property} is null or {type.CSharp} || input.Refuses({property})) (({type.CSharp})({property} ??= new {type.CSharp}())).Read(ref input); }}",
            (TypeKind.Primitive, _, _) => $"({property} ??= new {type.CSharp}()).{(Repeated.Contains($"{owner.Path}.{member.FhirName}") ? "ReadRepeated" : "Read")}(ref input);",
            (TypeKind.Resource, true, _) => $"input.Resources(ref {field});",
            (TypeKind.Resource, _, _) => $"{property} = input.Resource();",
            (_, true, _) => $"for (var array = input.Array(); input.NextObject(ref array);) {{ var item = new {type.CSharp}(); ({field} ??= new(1)).Add(item); item.ReadMembers(ref input); }}",
            (_, _, true) => $"{{ if ({property} is null || input.Refuses({property})) {{ if (input.OpensObject()) {{ var chosen = new {type.CSharp}(); {property} = chosen; chosen.ReadMembers(ref input); }} }} }}",
            _ => $"{{ if (input.OpensObject()) ({property} = new {type.CSharp}()).ReadMembers(ref input); }}",
        };
    }

    private void Line(string text) => _code.Append(new string(' ', _indent * 4)).Append(text).Append('\n');
}
