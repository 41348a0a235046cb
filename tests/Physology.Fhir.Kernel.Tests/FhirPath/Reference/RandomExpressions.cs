using FsCheck;
using FsCheck.Fluent;

namespace Physology.Fhir.Kernel.Tests.FhirPath.Reference;

/// <summary>Expressions at random, mostly of types that go together, so that most come to a result.</summary>
internal static class RandomExpressions
{
    private static readonly string[] Paths =
    [
        "name", "name.given", "name.family", "telecom", "telecom.rank", "birthDate", "gender", "active", "identifier.period", "extension", "extension.value", "meta.tag",
        "deceased", "multipleBirth", "component", "component.value", "code.coding", "value", "effective", "status", "item", "item.item", "item.answer.value", "Patient.name",
        "Observation.component", "$this", "%resource", "%context", "contained", "nothing", "id", "maritalStatus",
    ];

    /// <summary>The same texts for the same seed.</summary>
    public static string[] Sample(int count, ulong seed, int size)
    {
        lock (All)
            return Collection(size).Sample(count, new Rnd(seed), size);
    }

    // Generators are made once a kind and size: each names several smaller ones, and would be a tree of thousands.
    private static readonly Dictionary<(string, int), Gen<string>> All = [];

    private static Gen<string> Kept(string kind, int n, Func<int, Gen<string>> make)
    {
        n = Math.Max(n, 0);
        return All.TryGetValue((kind, n), out var kept) ? kept : All[(kind, n)] = make(n);
    }

    private static Gen<string> Pick(params string[] texts) => Gen.Elements(texts);

    private static Gen<string> Build(Gen<string> one, Func<string, string> text) => one.Select(text);

    private static Gen<string> Build(Gen<string> one, Gen<string> two, Func<string, string, string> text) =>
        one.SelectMany(a => two.Select(b => text(a, b)));

    private static Gen<string> Build(Gen<string> one, Gen<string> two, Gen<string> three, Func<string, string, string, string> text) =>
        one.SelectMany(a => two.SelectMany(b => three.Select(c => text(a, b, c))));

    private static Gen<string> Collection(int n) => Kept("Collection", n, static n => n <= 0
        ? Gen.OneOf(Pick(Paths), Pick("{}", "1", "'a'", "true", "(1 | 2 | 3)", "('a' | 'b')", "@2012", "2 'cm'", "(1).combine(1).combine(2)"))
        : Gen.OneOf(
            Pick(Paths), Number(n - 1), Text(n - 1), Bool(n - 1), Temporal(n - 1), Quantity(n - 1),
            Build(Collection(n / 2), Bool(n / 2), (a, b) => $"{a}.where({b})"),
            Build(Collection(n / 2), Collection(n / 2), (a, b) => $"{a}.select({b})"),
            Build(Collection(n / 2), Collection(n / 2), (a, b) => $"({a} | {b})"),
            Build(Collection(n / 2), Collection(n / 2), Pick("combine", "union", "intersect", "exclude"), (a, b, f) => $"{a}.{f}({b})"),
            Build(Collection(n - 1), Pick("first()", "last()", "tail()", "skip(1)", "take(2)", "distinct()", "children()", "descendants()", "[0]", "[1]", "single()", "trim()"),
                (a, f) => f[0] == '[' ? $"({a}){f}" : $"({a}).{f}"),
            Build(Collection(n / 2), Pick("string", "integer", "Quantity", "boolean", "HumanName", "System.String", "System.Integer", "Coding"), Pick("ofType", "as"), (a, t, f) => $"({a}).{f}({t})"),
            Build(Bool(n / 3), Collection(n / 3), Collection(n / 3), (a, b, c) => $"iif({a}, {b}, {c})"),
            Build(Collection(n / 2), Collection(n / 2), (a, b) => $"defineVariable('v', {a}).select({b} | %v)"),
            Build(Collection(n / 2), Collection(n / 2), (a, b) => $"({a}).aggregate($total | {b}, {{}})"),
            Build(Pick("item", "children()", "contains", "repeat(item)"), f => $"repeat({f})"),
            Build(Collection(n / 2), Collection(n / 2), (a, b) => $"coalesce({a}, {b})")));

    private static Gen<string> Number(int n) => Kept("Number", n, static n => n <= 0
        ? Pick("0", "1", "2", "-3", "7", "1.50", "0.1", "2147483647", "$index", "10.0", "{}")
        : Gen.OneOf(
            Build(Collection(n - 1), a => $"({a}).count()"),
            Build(Number(n / 2), Number(n / 2), Pick("+", "-", "*", "/", "div", "mod"), (a, b, o) => $"({a} {o} {b})"),
            Build(Number(n - 1), Pick("abs()", "ceiling()", "floor()", "truncate()", "round()", "round(1)", "toInteger()", "toDecimal()", "lowBoundary()", "highBoundary(2)", "precision()"), (a, f) => $"({a}).{f}"),
            Build(Number(n - 1), a => $"-({a})"),
            Build(Text(n - 1), Pick("length()", "toInteger()", "indexOf('a')", "toDecimal()"), (a, f) => $"({a}).{f}"),
            Build(Collection(n / 2), Pick("sum()", "min()", "max()"), (a, f) => $"({a}).{f}"),
            Build(Collection(n / 2), Number(n / 2), (a, b) => $"({a}).aggregate($total + {b}, 0)")));

    private static Gen<string> Text(int n) => Kept("Text", n, static n => n <= 0
        ? Pick("'a'", "'Abc'", "''", "'12'", "'true'", "'4 days'", "'a🔥b'", "gender", "name.first().family", "status", "id", "'2012-01-31'", "{}")
        : Gen.OneOf(
            Build(Text(n / 2), Text(n / 2), Pick("+", "&"), (a, b, o) => $"({a} {o} {b})"),
            Build(Text(n - 1), Pick("upper()", "lower()", "substring(1)", "substring(0, 2)", "replace('a', 'xy')", "replace('', '-')", "trim()", "toString()", "encode('hex')"), (a, f) => $"({a}).{f}"),
            Build(Collection(n - 1), a => $"({a}).toString()"),
            Build(Collection(n - 1), Text(n / 2), (a, b) => $"({a}).select(toString()).join({b})"),
            Build(Text(n - 1), Pick("toChars()", "split('b')"), (a, f) => $"({a}).{f}")));

    private static Gen<string> Bool(int n) => Kept("Bool", n, static n => n <= 0
        ? Pick("true", "false", "{}", "active", "exists()", "$this.exists()", "use = 'official'", "rank > 1")
        : Gen.OneOf(
            Build(Collection(n / 2), Collection(n / 2), Pick("=", "!=", "~", "!~", "in", "contains"), (a, b, o) => $"({a} {o} {b})"),
            Build(Number(n / 2), Number(n / 2), Pick("<", "<=", ">", ">="), (a, b, o) => $"({a} {o} {b})"),
            Build(Temporal(n / 2), Temporal(n / 2), Pick("<", "<=", ">", ">=", "=", "~"), (a, b, o) => $"({a} {o} {b})"),
            Build(Quantity(n / 2), Quantity(n / 2), Pick("<", "<=", ">", ">=", "=", "~"), (a, b, o) => $"({a} {o} {b})"),
            Build(Bool(n / 2), Bool(n / 2), Pick("and", "or", "xor", "implies"), (a, b, o) => $"({a} {o} {b})"),
            Build(Collection(n - 1), Pick("empty()", "exists()", "isDistinct()", "convertsToInteger()", "convertsToDate()", "hasValue()"), (a, f) => $"({a}).{f}"),
            Build(Collection(n / 2), Bool(n / 2), Pick("all", "exists"), (a, b, f) => $"({a}).{f}({b})"),
            Build(Collection(n / 2), Collection(n / 2), Pick("subsetOf", "supersetOf"), (a, b, f) => $"({a}).{f}({b})"),
            Build(Text(n / 2), Text(n / 2), Pick("startsWith", "endsWith", "contains"), (a, b, f) => $"({a}).{f}({b})"),
            Build(Collection(n - 1), Pick("string", "Integer", "Quantity", "HumanName", "System.Boolean"), (a, t) => $"({a} is {t})"),
            Build(Bool(n - 1), a => $"({a}).not()")));

    private static Gen<string> Temporal(int n) => Kept("Temporal", n, static n => n <= 0
        ? Pick("@2012", "@2012-01-31", "@2012-02T", "@2012-01-31T10:30:00Z", "@2012-01-31T10:30:00.500+02:00", "@T10:30", "@T23:59:59.999", "birthDate", "now()", "today()", "effective.start")
        : Gen.OneOf(
            Temporal(0),
            Build(Temporal(n - 1), Pick("1 day", "13 months", "1 year", "36 hours", "1.5 seconds", "2 'wk'", "-90 minutes", "1 'mo'"), Pick("+", "-"), (a, q, o) => $"({a} {o} {q})"),
            Build(Temporal(n - 1), Pick("toDate()", "toDateTime()", "lowBoundary()", "highBoundary()", "lowBoundary(6)"), (a, f) => $"({a}).{f}")));

    private static Gen<string> Quantity(int n) => Kept("Quantity", n, static n => n <= 0
        ? Pick("1 'cm'", "2.50 'm'", "3 'kg'", "4 days", "1 year", "1 'a'", "37 'Cel'", "5", "value", "component.value.first()", "'10 \\'mg\\''.toQuantity()", "1 'foo'")
        : Gen.OneOf(
            Quantity(0),
            Build(Quantity(n / 2), Quantity(n / 2), Pick("+", "-", "*", "/"), (a, b, o) => $"({a} {o} {b})"),
            Build(Quantity(n - 1), Pick("abs()", "round(1)", "toQuantity('cm')", "toQuantity()"), (a, f) => $"({a}).{f}")));
}
