using Physology.Fhir.Kernel.FhirPath;
using Physology.Fhir.Kernel.FhirPath.Parsing;
using Physology.Fhir.Kernel.FhirPath.Values;
using Physology.Fhir.R4.Model;

namespace Physology.Fhir.Kernel.Tests.FhirPath.Reference;

/// <summary>
/// FHIRPath as plainly as it can be written: a walk over the syntax tree, a list for every collection, no types known beforehand.
/// The compiled engine is held to it. It shares with the engine the parser and the arithmetic of values, and nothing else.
/// </summary>
internal sealed partial class ReferenceInterpreter(R4.Base? input, EvaluationContext context)
{
    private const int MaxItems = 2_000;
    private const int MaxSteps = 50_000;

    private int _steps;

    /// <summary>What an expression sees: the focus, the iteration, and the variables of the path it stands in.</summary>
    private sealed class Scope
    {
        public required List<object> This { get; init; }

        public int? Index { get; init; }

        public List<object>? Total { get; init; }

        public Dictionary<string, List<object>> Variables { get; init; } = [];

        /// <summary>For an argument or an operand: sees what is defined here, and what it defines stays its own.</summary>
        public Scope Inner() => new() { This = This, Index = Index, Total = Total, Variables = new(Variables) };

        public Scope Focus(object item, int? index, List<object>? total = null) =>
            new() { This = [item], Index = index ?? Index, Total = total ?? Total, Variables = new(Variables) };
    }

    public List<object> Run(SyntaxNode tree) => Evaluate(tree, new Scope { This = input is null ? [] : [input], Index = 0 });

    private List<object> Evaluate(SyntaxNode node, Scope scope)
    {
        if (++_steps > MaxSteps)
            throw new ReferenceError("too many steps");
        var result = node switch
        {
            SyntaxNode.Literal literal => literal.Value is null ? [] : [literal.Value],
            SyntaxNode.External external => External(external.Name, scope),
            SyntaxNode.Special special => special.Kind switch
            {
                TokenKind.This => scope.This,
                TokenKind.Index => scope.Index is { } index ? [index] : throw new ReferenceError("no $index"),
                _ => scope.Total ?? throw new ReferenceError("no $total"),
            },
            SyntaxNode.Member { Target: null } member => IsTypeOfFocus(member.Name, scope) ? scope.This : Children(scope.This, member.Name),
            SyntaxNode.Member member => Children(Evaluate(member.Target!, scope), member.Name),
            SyntaxNode.Indexer indexer => At(Evaluate(indexer.Target, scope), Integer(Evaluate(indexer.Index, scope.Inner()))),
            SyntaxNode.Unary unary => Sign(unary.IsNegative, Evaluate(unary.Operand, scope)),
            SyntaxNode.Binary binary => Operate(binary.Operator, Evaluate(binary.Left, scope.Inner()), Evaluate(binary.Right, scope.Inner())),
            SyntaxNode.TypeOperation type => type.IsCast
                ? Cast(Evaluate(type.Operand, scope), type.Type.Namespace, type.Type.Name)
                : Is(Evaluate(type.Operand, scope), type.Type.Namespace, type.Type.Name),
            SyntaxNode.Call call => Call(call, call.Target is null ? scope.This : Evaluate(call.Target, scope), scope),
            _ => throw new ReferenceError($"{node.GetType().Name} has no place here"),
        };
        if (result is [string { Length: > MaxItems }])
            throw new ReferenceError("too long a text");
        return result.Count > MaxItems ? throw new ReferenceError("too many items") : result;
    }

    private static List<object> Bounded(IEnumerable<object> items)
    {
        var result = new List<object>();
        foreach (var item in items)
        {
            result.Add(item);
            if (result.Count > MaxItems)
                throw new ReferenceError("too many items");
        }
        return result;
    }

    private List<object> External(string name, Scope scope)
    {
        if (scope.Variables.TryGetValue(name, out var defined))
            return defined;
        if (name.StartsWith("vs-", StringComparison.Ordinal))
            return ["http://hl7.org/fhir/ValueSet/" + name[3..]];
        if (name.StartsWith("ext-", StringComparison.Ordinal))
            return ["http://hl7.org/fhir/StructureDefinition/" + name[4..]];
        if (context.Variables?.TryGetValue(name, out var given) == true)
            return [.. given.Select(i => i.Raw)];
        return name switch
        {
            "sct" => ["http://snomed.info/sct"],
            "loinc" => ["http://loinc.org"],
            "ucum" => ["http://unitsofmeasure.org"],
            "context" => One(context.Context ?? input),
            "resource" => One(context.Resource ?? input),
            "rootResource" => One(context.RootResource ?? context.Resource ?? input),
            _ => throw new ReferenceError($"no %{name}"),
        };
    }

    /// <summary>At the head of a path a type's name stands for the focus, if the focus is of the type.</summary>
    private static bool IsTypeOfFocus(string name, Scope scope) =>
        scope.This is [R4.Base focus] && char.IsAsciiLetterUpper(name[0]) && R4.Model.R4Model.Find(name) is { } type && IsOf(focus, type);

    private static List<object> Children(List<object> items, string? name)
    {
        var result = new List<object>();
        foreach (var item in items)
        {
            if (item is R4.Base element)
                result.AddRange(element.NamedChildren.Where(c => name is null || c.Name == name).Select(c => (object)c.Value));
            else if (item is FhirPathQuantity quantity && name is "value" or "unit")
                result.Add(name == "value" ? quantity.Value : quantity.Unit);
            else if (item is ReferenceType type && name is "name" or "namespace")
                result.Add(name == "name" ? type.Name : type.Namespace);
        }
        return result;
    }

    private static List<object> At(List<object> items, int? index) => index is { } i && i >= 0 && i < items.Count ? [items[i]] : [];

    private static List<object> One(object? item) => item is null ? [] : [item];
}
