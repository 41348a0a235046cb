using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary>The operators <c>=</c> and <c>~</c> (FHIRPath, Equality).</summary>
internal static class Equality
{
    /// <summary>Item by item in order; null where a comparison cannot be made and no other one fails.</summary>
    public static bool? Equal(ItemList left, ItemList right)
    {
        if (left.Count == 0 || right.Count == 0)
            return null;
        if (left.Count != right.Count)
            return false;
        bool? result = true;
        for (var i = 0; i < left.Count; i++)
        {
            var same = Equal(left[i], right[i]);
            if (same == false)
                return false;
            result = same is null ? null : result;
        }
        return result;
    }

    public static bool? Equal(object left, object right)
    {
        if (ReferenceEquals(left, right) && left is R4.Base)
            return true;
        var leftHas = Items.TryValue(left, out var a);
        var rightHas = Items.TryValue(right, out var b);
        if (left is R4.Base one && right is R4.Base other && (!leftHas || !rightHas || a is null || b is null))
            return SameChildren(one, other);
        return a is null || b is null ? false : EqualValues(a, b);
    }

    /// <summary>In any order, and never empty.</summary>
    public static bool Equivalent(ItemList left, ItemList right)
    {
        if (left.Count != right.Count)
            return false;
        if (left.Count == 1)
            return Equivalent(left[0], right[0]);
        Span<bool> taken = left.Count <= 256 ? stackalloc bool[left.Count] : new bool[left.Count];
        for (var i = 0; i < left.Count; i++)
        {
            var found = false;
            for (var j = 0; j < right.Count && !found; j++)
                if (!taken[j] && Equivalent(left[i], right[j]))
                    found = taken[j] = true;
            if (!found)
                return false;
        }
        return true;
    }

    public static bool Equivalent(object left, object right)
    {
        var leftHas = Items.TryValue(left, out var a);
        var rightHas = Items.TryValue(right, out var b);
        if (left is R4.Base one && right is R4.Base other && (!leftHas || !rightHas || a is null || b is null))
            return EquivalentChildren(one, other);
        return a is not null && b is not null && EquivalentValues(a, b);
    }

    /// <summary>The same for items that are equal; made of little, since most items differ early.</summary>
    public static int Hash(object item)
    {
        if (item is R4.Base element and not (R4.PrimitiveType or R4.Quantity))
            return HashMembers(element);
        return Items.Value(item) switch
        {
            string text => Hash(text),
            bool truth => truth ? 1 : 2,
            int number => number.GetHashCode() * 31,
            long number => number is >= int.MinValue and <= int.MaxValue ? ((int)number).GetHashCode() * 31 : 3,
            decimal number => number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue ? ((int)number).GetHashCode() * 31 : 3,
            FhirPathQuantity quantity => quantity.TryBareNumber(out var number) ? Hash((object)number) : 3, // 1 '1' is 1, and 50 '%' is 0.5
            _ => 3, // equal moments and quantities may be written in many ways
        };
    }

    private static int HashMembers(R4.Base element)
    {
        if (element is R4.Resource { Id.Value: { } id })
            return Hash(id);
        var (hash, found) = (5, 0);
        var members = element.ModelType.MemberSpan;
        // An Element's first members are its id, which is made anew each time it is asked for, and its extensions.
        for (var m = element is R4.Element ? 2 : 0; m < members.Length && found < 2; m++)
            if (!members[m].IsList && members[m].Get(element, 0) is R4.TextPrimitive { Value: { } text } child
                && child is not (R4.Date or R4.FhirDateTime or R4.Instant or R4.Time))
            {
                hash = hash * 31 + Hash(text);
                found++;
            }
        return hash;
    }

    private static int Hash(string text)
    {
        var hash = text.Length;
        var step = text.Length < 16 ? 1 : text.Length / 8;
        for (var i = text.Length - 1; i >= 0; i -= step)
            hash = hash * 31 + text[i];
        return hash;
    }

    private static bool? EqualValues(object a, object b) => (a, b) switch
    {
        (string x, string y) => x == y,
        (int x, int y) => x == y,
        (bool x, bool y) => x == y,
        (FhirPathDate x, FhirPathDate y) => x.EqualTo(y),
        (FhirPathDateTime x, FhirPathDateTime y) => x.EqualTo(y),
        (FhirPathDate x, FhirPathDateTime y) => x.ToDateTime().EqualTo(y),
        (FhirPathDateTime x, FhirPathDate y) => x.EqualTo(y.ToDateTime()),
        (FhirPathTime x, FhirPathTime y) => x.EqualTo(y),
        (FhirPathQuantity x, FhirPathQuantity y) => x.EqualTo(y),
        (FhirPathQuantity x, _) when Items.Number(b) is { } y => x.EqualTo(new FhirPathQuantity(y)),
        (_, FhirPathQuantity y) when Items.Number(a) is { } x => new FhirPathQuantity(x).EqualTo(y),
        (Types.TypeInfo x, Types.TypeInfo y) => x == y,
        _ => Items.Number(a) is { } x && Items.Number(b) is { } y && x == y,
    };

    private static bool EquivalentValues(object a, object b) => (a, b) switch
    {
        (string x, string y) => EquivalentText(x, y),
        (int x, int y) => x == y,
        (bool x, bool y) => x == y,
        (FhirPathDate x, FhirPathDate y) => x.IsEquivalentTo(y),
        (FhirPathDateTime x, FhirPathDateTime y) => x.IsEquivalentTo(y),
        (FhirPathDate x, FhirPathDateTime y) => x.ToDateTime().IsEquivalentTo(y),
        (FhirPathDateTime x, FhirPathDate y) => x.IsEquivalentTo(y.ToDateTime()),
        (FhirPathTime x, FhirPathTime y) => x.IsEquivalentTo(y),
        (FhirPathQuantity x, FhirPathQuantity y) => x.IsEquivalentTo(y),
        (FhirPathQuantity x, _) when Items.Number(b) is { } y => x.IsEquivalentTo(new FhirPathQuantity(y)),
        (_, FhirPathQuantity y) when Items.Number(a) is { } x => new FhirPathQuantity(x).IsEquivalentTo(y),
        (Types.TypeInfo x, Types.TypeInfo y) => x == y,
        _ => Items.Number(a) is { } x && Items.Number(b) is { } y && FhirPathDecimal.IsEquivalent(x, y),
    };

    /// <summary>Ignoring case, every kind of white space being the same.</summary>
    private static bool EquivalentText(string a, string b)
    {
        if (a.Length != b.Length)
            return false;
        for (var i = 0; i < a.Length; i++)
            if (a[i] != b[i] && !(char.IsWhiteSpace(a[i]) && char.IsWhiteSpace(b[i])) && char.ToLowerInvariant(a[i]) != char.ToLowerInvariant(b[i]))
                return false;
        return true;
    }

    private static bool? SameChildren(R4.Base a, R4.Base b)
    {
        if (a.ModelType != b.ModelType || !SameOwnValue(a, b))
            return false;
        bool? result = true;
        foreach (var member in a.ModelType.MemberSpan)
            for (var i = 0; ; i++)
            {
                var (x, y) = (member.Get(a, i), member.Get(b, i));
                if (x is null && y is null)
                    break;
                if (x is null || y is null)
                    return false;
                // A primitive's extensions are children too, and what its value equals is not all of it.
                var same = x is R4.PrimitiveType { HasValue: true } && y is R4.PrimitiveType { HasValue: true } ? Equal(x, y) : SameChildren(x, y);
                if (same == false)
                    return false;
                result = same is null ? null : result;
            }
        return result;
    }

    private static bool SameOwnValue(R4.Base a, R4.Base b) =>
        a is not R4.PrimitiveType x || b is not R4.PrimitiveType y || x.ValueText == y.ValueText;

    private static bool EquivalentChildren(R4.Base a, R4.Base b)
    {
        if (a.ModelType != b.ModelType || !SameOwnValue(a, b))
            return false;
        foreach (var member in a.ModelType.MemberSpan)
        {
            if (member.Name == "id" && a is R4.Element)
                continue;
            var count = 0;
            while (member.Get(a, count) is not null)
                count++;
            if (member.Get(b, count) is not null || (count > 0 && member.Get(b, count - 1) is null))
                return false;
            if (count == 1 ? !Equivalent(member.Get(a, 0)!, member.Get(b, 0)!) : !EquivalentValues(member, a, b, count)) // both are below the count
                return false;
        }
        return true;
    }

    private static bool EquivalentValues(R4.Model.ModelMember member, R4.Base a, R4.Base b, int count)
    {
        var taken = count == 0 ? [] : new bool[count];
        for (var i = 0; i < count; i++)
        {
            var found = false;
            for (var j = 0; j < count && !found; j++)
                if (!taken[j] && Equivalent(member.Get(a, i)!, member.Get(b, j)!)) // both are below the count
                    found = taken[j] = true;
            if (!found)
                return false;
        }
        return true;
    }
}
