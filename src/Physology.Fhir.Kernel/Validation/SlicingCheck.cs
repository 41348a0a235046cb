using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>The values of a sliced element: each goes to the first slice it belongs to, and each slice is counted and checked.</summary>
internal sealed class SlicingCheck(IReadOnlyList<(ElementCheck Check, IReadOnlyList<Discriminator> Discriminators)> slices, bool isClosed)
{
    public void Run(IReadOnlyList<(R4.Base Value, string Path)> values, string parentPath, CheckRun run)
    {
        var counts = new int[slices.Count];
        foreach (var (value, path) in values)
        {
            var index = IndexOf(value);
            if (index >= 0)
            {
                counts[index]++;
                slices[index].Check.RunOnOne(value, path, run);
            }
            else if (isClosed)
            {
                run.Error(ValidationIssueCodes.InNoSlice, path, "Belongs to none of the slices, and the profile allows no others.");
            }
        }

        for (var i = 0; i < slices.Count; i++)
        {
            CardinalityCheck.Run(slices[i].Check, counts[i], parentPath, run);
        }
    }

    private int IndexOf(R4.Base value)
    {
        for (var i = 0; i < slices.Count; i++)
        {
            if (slices[i].Discriminators.All(d => d.Matches(value)))
            {
                return i;
            }
        }

        return -1;
    }
}
