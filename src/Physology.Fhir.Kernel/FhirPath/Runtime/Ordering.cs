using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary>The order that <c>&lt;</c> and its kin, sort(), min() and max() go by (FHIRPath, Comparison).</summary>
internal static class Ordering
{
    /// <summary>Whether the two have an order at all; the order is null where it cannot be told.</summary>
    public static bool TryCompare(object left, object right, out int? order)
    {
        order = null;
        if (!Items.TryValue(left, out var a) || !Items.TryValue(right, out var b))
            return false;
        if (a is null || b is null)
            return true;
        switch (a, b)
        {
            case (int x, int y):
                order = x.CompareTo(y);
                return true;
            case (string x, string y):
                order = string.CompareOrdinal(x, y);
                return true;
            case (FhirPathDate x, FhirPathDate y):
                order = x.CompareTo(y);
                return true;
            case (FhirPathDateTime x, FhirPathDateTime y):
                order = x.CompareTo(y);
                return true;
            case (FhirPathDate x, FhirPathDateTime y):
                order = x.ToDateTime().CompareTo(y);
                return true;
            case (FhirPathDateTime x, FhirPathDate y):
                order = x.CompareTo(y.ToDateTime());
                return true;
            case (FhirPathTime x, FhirPathTime y):
                order = x.CompareTo(y);
                return true;
            case (FhirPathQuantity x, FhirPathQuantity y):
                order = x.CompareTo(y);
                return true;
        }
        var (m, n) = (Items.Number(a), Items.Number(b));
        if (m is not null && n is not null)
            order = m.Value.CompareTo(n.Value);
        else if (a is FhirPathQuantity p && n is not null)
            order = p.CompareTo(new FhirPathQuantity(n.Value));
        else if (b is FhirPathQuantity q && m is not null)
            order = new FhirPathQuantity(m.Value).CompareTo(q);
        else
            return false;
        return true;
    }
}
