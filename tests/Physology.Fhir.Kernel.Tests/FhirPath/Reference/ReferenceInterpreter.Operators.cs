using Physology.Fhir.Kernel.FhirPath.Parsing;
using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.Tests.FhirPath.Reference;

internal sealed partial class ReferenceInterpreter
{
    private static List<object> Operate(Operator op, List<object> left, List<object> right)
    {
        switch (op)
        {
            case Operator.Equal: return One(EqualCollections(left, right));
            case Operator.NotEqual: return One(EqualCollections(left, right) is { } equal ? !equal : null);
            case Operator.Equivalent: return [EquivalentCollections(left, right)];
            case Operator.NotEquivalent: return [!EquivalentCollections(left, right)];
            case Operator.Union: return Distinct([.. left, .. right]);
            case Operator.In: return Contains(right, left);
            case Operator.Contains: return Contains(left, right);
            case Operator.And or Operator.Or or Operator.Xor or Operator.Implies: return One(Logic(op, Truth(left), Truth(right)));
            case Operator.Concatenate: return [Text(left) + Text(right)];
        }
        var (one, other) = (Single(left), Single(right));
        if (one is not { } l || other is not { } r)
            return [];
        if (op is Operator.Less or Operator.LessOrEqual or Operator.Greater or Operator.GreaterOrEqual)
        {
            return Compare(l, r) is not { } order ? [] : [op switch
            {
                Operator.Less => order < 0,
                Operator.LessOrEqual => order <= 0,
                Operator.Greater => order > 0,
                _ => order >= 0,
            }];
        }
        try
        {
            return One(Calculate(op, l, r));
        }
        catch (Exception e) when (e is OverflowException or DivideByZeroException)
        {
            return [];
        }
    }

    private static bool? Logic(Operator op, bool? left, bool? right) => (op, left, right) switch
    {
        (Operator.And, false, _) or (Operator.And, _, false) => false,
        (Operator.And, true, true) => true,
        (Operator.Or, true, _) or (Operator.Or, _, true) => true,
        (Operator.Or, false, false) => false,
        (Operator.Xor, { } l, { } r) => l ^ r,
        (Operator.Implies, false, _) or (Operator.Implies, _, true) => true,
        (Operator.Implies, true, false) => false,
        _ => null,
    };

    private static object? Calculate(Operator op, object left, object right)
    {
        if (left is string s && right is string t && op == Operator.Add)
            return s + t;
        if (left is FhirPathDate or FhirPathDateTime or FhirPathTime)
            return AddDuration(left, right as FhirPathQuantity ?? throw new ReferenceError("a date and no quantity"), op);
        if (left is FhirPathQuantity || right is FhirPathQuantity)
        {
            var (a, b) = (AsQuantity(left), AsQuantity(right));
            return op switch
            {
                Operator.Add => a.Add(b),
                Operator.Subtract => a.Subtract(b),
                Operator.Multiply => a.Multiply(b),
                Operator.Divide => a.Divide(b),
                _ => throw new ReferenceError($"{op} of quantities"),
            };
        }
        if (left is not (int or long or decimal) || right is not (int or long or decimal))
            throw new ReferenceError($"{op} of {TypeOf(left)} and {TypeOf(right)}");
        if (op == Operator.Divide)
            return AsDecimal(left) / AsDecimal(right);
        if (left is int i && right is int j)
        {
            return checked(op switch
            {
                Operator.Add => i + j,
                Operator.Subtract => i - j,
                Operator.Multiply => i * j,
                Operator.IntegerDivide => i / j,
                _ => j == -1 ? 0 : i % j,
            });
        }
        if (left is not decimal && right is not decimal)
        {
            var (m, n) = (Convert.ToInt64(left, null), Convert.ToInt64(right, null));
            return checked(op switch
            {
                Operator.Add => m + n,
                Operator.Subtract => m - n,
                Operator.Multiply => m * n,
                Operator.IntegerDivide => m / n,
                _ => n == -1 ? 0 : m % n,
            });
        }
        var (d, f) = (AsDecimal(left), AsDecimal(right));
        return op switch
        {
            Operator.Add => d + f,
            Operator.Subtract => d - f,
            Operator.Multiply => d * f,
            Operator.IntegerDivide => WholeQuotient(d, f),
            _ => d % f,
        };
    }

    /// <summary>A whole number that fits an Integer is one: <c>2.2 div 1.8 = 1</c> holds either way.</summary>
    private static object WholeQuotient(decimal left, decimal right) => decimal.Truncate(left / right);

    private static object? AddDuration(object value, FhirPathQuantity amount, Operator op)
    {
        if (op is not (Operator.Add or Operator.Subtract))
            throw new ReferenceError($"{op} of a date");
        var fault = TemporalFault.None;
        object? result = (value, op) switch
        {
            (FhirPathDate d, Operator.Add) => d.Add(amount, out fault),
            (FhirPathDate d, _) => d.Subtract(amount, out fault),
            (FhirPathDateTime d, Operator.Add) => d.Add(amount, out fault),
            (FhirPathDateTime d, _) => d.Subtract(amount, out fault),
            (FhirPathTime d, Operator.Add) => d.Add(amount, out fault),
            (FhirPathTime d, _) => d.Subtract(amount, out fault),
            _ => null,
        };
        return fault == TemporalFault.None ? result : throw new ReferenceError(fault.ToString());
    }

    private static List<object> Sign(bool negative, List<object> items)
    {
        if (Single(items) is not { } value)
            return [];
        if (value is not (int or long or decimal or FhirPathQuantity))
            throw new ReferenceError("sign of no number");
        if (!negative)
            return items;
        return value switch
        {
            int i => i == int.MinValue ? [] : [-i],
            long l => l == long.MinValue ? [] : [-l],
            decimal d => [-d],
            FhirPathQuantity q => [q.WithValue(-q.Value)],
            _ => [],
        };
    }

    private static int? Compare(object left, object right)
    {
        if (left is int or long or decimal && right is int or long or decimal)
            return AsDecimal(left).CompareTo(AsDecimal(right));
        return (left, right) switch
        {
            (string a, string b) => string.CompareOrdinal(a, b),
            (FhirPathTime a, FhirPathTime b) => a.CompareTo(b),
            (FhirPathDate a, FhirPathDate b) => a.CompareTo(b),
            (FhirPathDate or FhirPathDateTime, FhirPathDate or FhirPathDateTime) => AsDateTime(left).CompareTo(AsDateTime(right)),
            (FhirPathQuantity, FhirPathQuantity or int or long or decimal) or (int or long or decimal, FhirPathQuantity) => AsQuantity(left).CompareTo(AsQuantity(right)),
            _ => throw new ReferenceError($"{TypeOf(left)} is not compared with {TypeOf(right)}"),
        };
    }

    private static bool? EqualCollections(List<object> left, List<object> right)
    {
        if (left.Count == 0 || right.Count == 0)
            return null;
        if (left.Count != right.Count)
            return false;
        var unknown = false;
        for (var i = 0; i < left.Count; i++)
        {
            var equal = EqualItems(left[i], right[i]);
            if (equal == false)
                return false;
            unknown |= equal is null;
        }
        return unknown ? null : true;
    }

    private static bool? EqualItems(object one, object other)
    {
        var (left, right) = (Value(one), Value(other));
        switch (left, right)
        {
            case (int or long or decimal, int or long or decimal): return AsDecimal(left) == AsDecimal(right);
            case (bool a, bool b): return a == b;
            case (string a, string b): return a == b;
            case (FhirPathDate a, FhirPathDate b): return a.EqualTo(b);
            case (FhirPathDate or FhirPathDateTime, FhirPathDate or FhirPathDateTime): return AsDateTime(left).EqualTo(AsDateTime(right));
            case (FhirPathTime a, FhirPathTime b): return a.EqualTo(b);
            case (FhirPathQuantity, FhirPathQuantity or int or long or decimal) or (int or long or decimal, FhirPathQuantity): return AsQuantity(left).EqualTo(AsQuantity(right));
            case (R4.Base a, R4.Base b): return EqualTrees(a, b, static (x, y) => EqualItems(x, y) == true);
            case (ReferenceType a, ReferenceType b): return a == b;
            default: return false;
        }
    }

    private static bool EqualTrees(R4.Base left, R4.Base right, Func<object, object, bool> equal)
    {
        if (ReferenceEquals(left, right))
            return true;
        var (mine, theirs) = (left.NamedChildren, right.NamedChildren);
        return left.TypeName == right.TypeName && mine.Count == theirs.Count
            && mine.Zip(theirs).All(p => p.First.Name == p.Second.Name && equal(p.First.Value, p.Second.Value));
    }

    private static bool EquivalentCollections(List<object> left, List<object> right)
    {
        if (left.Count != right.Count)
            return false;
        var rest = new List<object>(right);
        foreach (var item in left)
        {
            var at = rest.FindIndex(r => EquivalentItems(item, r));
            if (at < 0)
                return false;
            rest.RemoveAt(at);
        }
        return true;
    }

    private static bool EquivalentItems(object one, object other)
    {
        var (left, right) = (Value(one), Value(other));
        return (left, right) switch
        {
            (int or long, int or long) => Convert.ToInt64(left, null) == Convert.ToInt64(right, null),
            (int or long or decimal, int or long or decimal) => FhirPathDecimal.IsEquivalent(AsDecimal(left), AsDecimal(right)),
            (bool a, bool b) => a == b,
            (string a, string b) => Normal(a) == Normal(b),
            (FhirPathDate a, FhirPathDate b) => a.IsEquivalentTo(b),
            (FhirPathDate or FhirPathDateTime, FhirPathDate or FhirPathDateTime) => AsDateTime(left).IsEquivalentTo(AsDateTime(right)),
            (FhirPathTime a, FhirPathTime b) => a.IsEquivalentTo(b),
            (FhirPathQuantity, FhirPathQuantity or int or long or decimal) or (int or long or decimal, FhirPathQuantity) => AsQuantity(left).IsEquivalentTo(AsQuantity(right)),
            (R4.Base a, R4.Base b) => EqualTrees(a, b, EquivalentItems),
            (ReferenceType a, ReferenceType b) => a == b,
            _ => false,
        };
    }

    private static string Normal(string text) => string.Concat(text.Select(c => char.IsWhiteSpace(c) ? ' ' : char.ToUpperInvariant(c)));

    private static List<object> Distinct(List<object> items)
    {
        var result = new List<object>();
        foreach (var item in items)
            if (!result.Any(r => EqualItems(r, item) == true))
                result.Add(item);
        return result;
    }

    private static List<object> Contains(List<object> all, List<object> sought)
    {
        if (sought.Count > 1)
            throw new ReferenceError("membership of one item");
        return sought.Count == 0 ? [] : [all.Any(i => EqualItems(i, sought[0]) == true)];
    }

    private static object? Single(List<object> items) =>
        items.Count > 1 ? throw new ReferenceError("one item expected") : items.Count == 0 ? null : Value(items[0]);

    private static bool? Truth(List<object> items) => Single(items) switch { null => null, bool truth => truth, _ => true };

    private static int? Integer(List<object> items) =>
        Single(items) switch { null => null, int value => value, _ => throw new ReferenceError("an integer expected") };

    private static string Text(List<object> items) =>
        Single(items) switch { null => "", string text => text, _ => throw new ReferenceError("a string expected") };

    private static decimal AsDecimal(object value) => Convert.ToDecimal(value, null);

    private static FhirPathDateTime AsDateTime(object value) => value is FhirPathDate date ? date.ToDateTime() : (FhirPathDateTime)value;

    private static FhirPathQuantity AsQuantity(object value) => value switch
    {
        FhirPathQuantity quantity => quantity,
        int or long or decimal => new(AsDecimal(value)),
        _ => throw new ReferenceError("a quantity expected"),
    };
}
