using System.Globalization;
using Physology.Fhir.Kernel.FhirPath.Parsing;
using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.Tests.FhirPath.Reference;

internal sealed partial class ReferenceInterpreter
{
    /// <summary>What the interpreter does not do, because it needs a host or says nothing that could differ.</summary>
    public static IReadOnlySet<string> LeftOut { get; } = new HashSet<string>
    {
        "resolve", "memberOf", "conformsTo", "subsumes", "subsumedBy", "htmlChecks", "weight", "ordinal", "answers", "trace", "pathname", "elementDefinition", "slice", "checkModifiers", "comparable", "duration", "difference", "hasTemplateIdOf",
    };

    private List<object> Call(SyntaxNode.Call call, List<object> items, Scope scope)
    {
        var arguments = call.Arguments;
        List<object> Argument(int at) => at < arguments.Length ? Evaluate(arguments[at], scope.Inner()) : [];
        IEnumerable<(object Item, List<object> Result)> Each(int at = 0) =>
            items.Select((item, index) => (item, Evaluate(arguments[at], scope.Focus(item, index))));
        bool? Holds(List<object> result) => Truth(result);
        List<object> ForOne(Func<object, object?> function) => Single(items) is { } value ? One(function(value)) : [];
        List<object> ForText(Func<string, object?> function) =>
            ForOne(v => function(v as string ?? throw new ReferenceError($"{call.Name} of no string")));
        List<object> WithText(int at, Func<string, string, object?> function) => Single(items) is { } value
            ? Single(Argument(at)) is { } argument
                ? One(function(value as string ?? throw new ReferenceError("no string"), argument as string ?? throw new ReferenceError("no string")))
                : []
            : [];
        List<object> Converts(Func<object, object?> function) => Single(items) is { } value ? [function(value) is not null] : [];
        bool? Bool(object item) => Value(item) as bool? ?? throw new ReferenceError("no boolean");

        switch (call.Name)
        {
            // 5.1 existence
            case "empty": return [items.Count == 0];
            case "exists": return [arguments.Length == 0 ? items.Count > 0 : Each().Any(e => Holds(e.Result) == true)];
            case "not": return One(Truth(items) is { } truth ? !truth : null);
            case "all": return [Each().All(e => Holds(e.Result) == true)];
            case "allTrue": return [items.All(i => Bool(i) == true)];
            case "anyTrue": return [items.Any(i => Bool(i) == true)];
            case "allFalse": return [items.All(i => Bool(i) == false)];
            case "anyFalse": return [items.Any(i => Bool(i) == false)];
            case "subsetOf": return [IsSubset(items, Argument(0))];
            case "supersetOf": return [IsSubset(Argument(0), items)];
            case "count": return [items.Count];
            case "distinct": return Distinct(items);
            case "isDistinct": return [Distinct(items).Count == items.Count];

            // 5.2 filtering and projection
            case "where": return [.. Each().Where(e => Holds(e.Result) == true).Select(e => e.Item)];
            case "select": return Bounded(Each().SelectMany(e => e.Result));
            case "repeat": return Repeat(items, arguments[0], scope, true);
            case "repeatAll": return Repeat(items, arguments[0], scope, false);
            case "ofType": return TypeArgument(arguments[0]) is var (ofSpace, ofName) ? OfType(items, ofSpace, ofName) : [];
            case "is": return TypeArgument(arguments[0]) is var (isSpace, isName) ? Is(items, isSpace, isName) : [];
            case "as": return TypeArgument(arguments[0]) is var (asSpace, asName) ? Cast(items, asSpace, asName) : [];
            case "coalesce": return arguments.Select((_, i) => Argument(i)).FirstOrDefault(a => a.Count > 0) ?? [];

            // 5.3 subsetting
            case "single": return items.Count > 1 ? throw new ReferenceError("single") : items;
            case "first": return [.. items.Take(1)];
            case "last": return [.. items.TakeLast(1)];
            case "tail": return [.. items.Skip(1)];
            case "skip": return Integer(Argument(0)) is { } skip ? [.. items.Skip(skip)] : [];
            case "take": return Integer(Argument(0)) is { } take ? [.. items.Take(take)] : [];
            case "intersect": return Distinct([.. Argument(0) is var other ? items.Where(i => other.Any(o => EqualItems(i, o) == true)) : []]);
            case "exclude": return [.. Argument(0) is var excluded ? items.Where(i => !excluded.Any(o => EqualItems(i, o) == true)) : []];

            // 5.4 combining
            case "union": return Distinct([.. items, .. Argument(0)]);
            case "combine": return Bounded([.. items, .. Argument(0)]);

            // 5.5 conversion
            case "iif": return If(items, arguments, scope);
            case "toBoolean": return ForOne(ToBoolean);
            case "toInteger": return ForOne(ToInteger);
            case "toLong": return ForOne(ToLong);
            case "toDecimal": return ForOne(ToDecimal);
            case "toDate" when arguments.Length == 0: return ForOne(ToDate);
            case "toDateTime" when arguments.Length == 0: return ForOne(ToDateTime);
            case "toTime": return ForOne(ToTime);
            case "toString": return ForOne(AsText);
            case "convertsToBoolean": return Converts(ToBoolean);
            case "convertsToInteger": return Converts(ToInteger);
            case "convertsToLong": return Converts(ToLong);
            case "convertsToDecimal": return Converts(ToDecimal);
            case "convertsToDate" when arguments.Length == 0: return Converts(ToDate);
            case "convertsToDateTime" when arguments.Length == 0: return Converts(ToDateTime);
            case "convertsToTime": return Converts(ToTime);
            case "convertsToString": return Converts(AsText);
            case "toQuantity" or "convertsToQuantity":
                if (Single(items) is not { } source)
                    return [];
                var quantity = ToQuantity(source);
                if (arguments.Length > 0)
                {
                    if (Single(Argument(0)) is not { } unit)
                        return [];
                    quantity = quantity?.ConvertTo((string)unit);
                }
                return call.Name == "toQuantity" ? One(quantity) : [quantity is not null];

            // 5.6 strings
            case "indexOf": return WithText(0, (s, t) => Positions(s, s.IndexOf(t, StringComparison.Ordinal)));
            case "lastIndexOf": return WithText(0, (s, t) => Positions(s, s.LastIndexOf(t, StringComparison.Ordinal)));
            case "substring": return Substring(items, Argument(0), Argument(1));
            case "startsWith": return WithText(0, (s, t) => s.StartsWith(t, StringComparison.Ordinal));
            case "endsWith": return WithText(0, (s, t) => s.EndsWith(t, StringComparison.Ordinal));
            case "contains": return WithText(0, (s, t) => s.Contains(t, StringComparison.Ordinal));
            case "upper": return ForText(s => s.ToUpperInvariant());
            case "lower": return ForText(s => s.ToLowerInvariant());
            case "length": return ForText(s => s.EnumerateRunes().Count());
            case "toChars": return Single(items) is { } text ? [.. ((text as string) ?? throw new ReferenceError("no string")).EnumerateRunes().Select(r => (object)r.ToString())] : [];
            case "trim": return ForText(s => s.Trim(' ', '\t', '\r', '\n'));
            case "split": return Single(items) is string whole && Single(Argument(0)) is string separator ? separator.Length == 0 ? Call(new(0, null, "toChars", []), items, scope) : [.. whole.Split(separator)] : [];
            case "join": return items.Count == 0 ? [] : [string.Join(Text(Argument(0)), items.Select(i => Value(i) as string ?? throw new ReferenceError("no string")))];
            case "replace": return Replace(items, Argument(0), Argument(1));
            case "encode": return WithText(0, (s, t) => Encode(s, t));

            // 5.7 math
            case "abs": return ForOne(Absolute);
            case "ceiling": return ForOne(v => Whole(v, decimal.Ceiling));
            case "floor": return ForOne(v => Whole(v, decimal.Floor));
            case "truncate": return ForOne(v => Whole(v, decimal.Truncate));
            case "round": return Round(items, arguments.Length == 0 ? [0] : Argument(0));
            case "sqrt": return ForOne(v => Number(v) < 0 ? null : Real(Math.Sqrt((double)Number(v))));
            case "exp": return ForOne(v => Real(Math.Exp((double)Number(v))));
            case "ln": return ForOne(v => Real(Math.Log((double)Number(v))));

            // 5.8, 5.9 trees and utilities
            case "children": return Children(items, null);
            case "descendants": return Descendants(items);
            case "now": return [FhirPathDateTime.From(context.TimeProvider.GetLocalNow())];
            case "today": return [FhirPathDate.From(DateOnly.FromDateTime(context.TimeProvider.GetLocalNow().DateTime))];
            case "timeOfDay": return [FhirPathTime.From(TimeOnly.FromDateTime(context.TimeProvider.GetLocalNow().DateTime))];
            case "defineVariable": return Define(items, arguments, scope);
            case "lowBoundary": return Boundary(items, arguments.Length == 0 ? null : Argument(0), true);
            case "highBoundary": return Boundary(items, arguments.Length == 0 ? null : Argument(0), false);
            case "precision": return ForOne(v => v switch
            {
                FhirPathDate d => d.PrecisionDigits,
                FhirPathDateTime d => d.PrecisionDigits,
                FhirPathTime t => t.PrecisionDigits,
                _ => FhirPathDecimal.Precision(Number(v)),
            });
            case "yearOf": return ForOne(v => v switch { FhirPathDate d => d.Year, FhirPathDateTime d => (object?)d.Year, _ => null });
            case "monthOf": return ForOne(v => v switch { FhirPathDate d => d.Month, FhirPathDateTime d => d.Month, _ => null });
            case "dayOf": return ForOne(v => v switch { FhirPathDate d => d.Day, FhirPathDateTime d => d.Day, _ => null });
            case "hourOf": return ForOne(v => v switch { FhirPathTime d => d.Hour, FhirPathDateTime d => d.Hour, _ => null });
            case "minuteOf": return ForOne(v => v switch { FhirPathTime d => d.Minute, FhirPathDateTime d => d.Minute, _ => null });
            case "secondOf": return ForOne(v => v switch { FhirPathTime d => d.Second, FhirPathDateTime d => d.Second, _ => null });
            case "type": return [.. items.Select(i => TypeOf(i) is var (space, name) ? (object)new ReferenceType(space, name) : i)];

            // 7 aggregates
            case "aggregate": return Aggregate(items, arguments, scope);
            case "sum": return items.Count == 0 ? [] : items.Any(i => Value(i) is not (int or long or decimal or FhirPathQuantity)) || items.DistinctBy(i => Value(i).GetType()).Count() > 1
                ? throw new ReferenceError("sum of no numbers, or of several kinds")
                : items.Skip(1).Aggregate((List<object>)[Value(items[0])], (sum, i) => Operate(Operator.Add, sum, [i]));
            case "min": return Extreme(items, -1);
            case "max": return Extreme(items, 1);

            // FHIR
            case "extension": return Single(Argument(0)) is string url ? [.. Children(items, "extension").Where(e => ((R4.Extension)e).Url?.Value == url)] : [];
            case "hasValue": return [items is [R4.PrimitiveType { HasValue: true }] || items is [not R4.Base]];
            case "getValue": return items is [R4.PrimitiveType { HasValue: true } primitive] ? [Value(primitive)] : [];
            default: throw new ReferenceError($"{call.Name}() is not here");
        }
    }

    private static bool IsSubset(List<object> items, List<object> all) => items.All(i => all.Any(a => EqualItems(i, a) == true));

    private static (string?, string) TypeArgument(SyntaxNode node) => node switch
    {
        SyntaxNode.Member { Target: null } simple => (null, simple.Name),
        SyntaxNode.Member { Target: SyntaxNode.Member { Target: null } space } qualified => (space.Name, qualified.Name),
        _ => throw new ReferenceError("a type expected"),
    };

    private List<object> Repeat(List<object> items, SyntaxNode projection, Scope scope, bool unique)
    {
        var (result, queue) = (new List<object>(), new Queue<object>(items));
        while (queue.TryDequeue(out var item))
        {
            foreach (var found in Evaluate(projection, scope.Focus(item, null)))
            {
                if (unique && result.Any(r => EqualItems(r, found) == true))
                    continue;
                result.Add(found);
                queue.Enqueue(found);
                if (result.Count > MaxItems)
                    throw new ReferenceError("too many items");
            }
        }
        return result;
    }

    private List<object> If(List<object> items, SyntaxNode[] arguments, Scope scope)
    {
        if (items.Count > 1)
            throw new ReferenceError("iif of several items");
        var inner = items.Count == 1 ? scope.Focus(items[0], null) : new Scope { This = items, Index = scope.Index, Total = scope.Total, Variables = new(scope.Variables) };
        return Truth(Evaluate(arguments[0], inner.Inner())) == true ? Evaluate(arguments[1], inner)
            : arguments.Length > 2 ? Evaluate(arguments[2], inner) : [];
    }

    private List<object> Define(List<object> items, SyntaxNode[] arguments, Scope scope)
    {
        var name = Text(Evaluate(arguments[0], scope.Inner()));
        // The projection sees the input as its focus.
        var value = arguments.Length == 1 ? items : Evaluate(arguments[1], new Scope { This = items, Index = scope.Index, Total = scope.Total, Variables = new(scope.Variables) });
        if (name is "context" or "resource" or "rootResource" or "ucum" or "sct" or "loinc" || !scope.Variables.TryAdd(name, value))
            throw new ReferenceError($"%{name} is defined already");
        return items;
    }

    private List<object> Aggregate(List<object> items, SyntaxNode[] arguments, Scope scope)
    {
        var total = arguments.Length > 1 ? Evaluate(arguments[1], scope.Inner()) : [];
        for (var i = 0; i < items.Count; i++)
            total = Evaluate(arguments[0], scope.Focus(items[i], i, total));
        return total;
    }

    private static List<object> Extreme(List<object> items, int sign)
    {
        if (items.Count == 0)
            return [];
        var best = Value(items[0]);
        foreach (var item in items.Skip(1))
        {
            if (Compare(Value(item), best) is not { } order)
                return [];
            if (Math.Sign(order) == sign)
                best = Value(item);
        }
        return [best];
    }

    private static List<object> Descendants(List<object> items)
    {
        var children = Children(items, null);
        return children.Count == 0 ? [] : Bounded(children.SelectMany(c => (List<object>)[c, .. Descendants([c])]));
    }

    private static decimal Number(object value) => value is int or long or decimal ? AsDecimal(value) : throw new ReferenceError("a number expected");

    private static object? Real(double value) =>
        double.IsFinite(value) && Math.Abs(value) < 7.9e28 ? decimal.Parse(((decimal)value).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;
}
