namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary>Collections taken as sets, by the <c>=</c> operator.</summary>
internal static class Sets
{
    private const int SmallCount = 12;

    public static bool Contains(Run run, ItemList list, object item)
    {
        for (var i = 0; i < list.Count; i++)
        {
            run.Step();
            if (Equality.Equal(list[i], item) == true)
                return true;
        }
        return false;
    }

    /// <summary>The first of each, in order.</summary>
    public static void Distinct(Run run, ItemList items, ItemList result)
    {
        if (items.Count <= SmallCount)
        {
            for (var i = 0; i < items.Count; i++)
                if (!Contains(run, result, items[i]))
                    result.Add(items[i]);
            return;
        }
        var seen = run.RentSet();
        for (var i = 0; i < items.Count; i++)
            if (seen.Add(items[i]))
                result.Add(items[i]);
        run.Return(seen);
    }
}
