using Physology.Fhir.Kernel.Issues;

namespace Physology.Fhir.Kernel.Validation.Rules;

/// <summary>The values of a sliced element: each goes to the first slice it belongs to; each slice is counted and checked.</summary>
internal sealed class SlicingCheck(SliceCheck[] slices, string rules, bool isOrdered, string id)
{
    public void Run(ReadOnlySpan<Node> values, Node parent, ValidationRun run)
    {
        var members = new List<Node>?[slices.Length];
        var last = -1;
        Node? unmatched = null;
        foreach (var value in values)
        {
            var index = IndexOf(value, run);
            if (index < 0)
            {
                unmatched ??= value;
                if (rules == "closed")
                {
                    run.Error(ValidationIssueCodes.InNoSlice, value, $"Belongs to none of the slices of {id}, and the profile allows no others.");
                }

                continue;
            }

            (members[index] ??= []).Add(value);
            if (isOrdered && index < last)
            {
                run.Error(ValidationIssueCodes.SliceOrder, value, $"The slices of {id} have an order: this one belongs before the last.");
            }

            if (unmatched is not null && rules == "openAtEnd")
            {
                run.Error(ValidationIssueCodes.SliceOrder, unmatched, $"Belongs to none of the slices of {id}; others are allowed only after them.");
                unmatched = null;
            }

            last = Math.Max(last, index);
        }

        for (var i = 0; i < slices.Length; i++)
        {
            RunSlice(slices[i].Element, members[i], parent, run);
        }
    }

    private static void RunSlice(ElementCheck element, List<Node>? values, Node parent, ValidationRun run)
    {
        foreach (var value in values ?? [])
        {
            ProfilePass.Visit(value, element, run);
        }

        var count = values?.Count ?? 0;
        if (count < element.Min || count > element.Max)
        {
            CardinalityCheck.Run(element, count, parent, run);
        }

        if (element.Slicing is { } reslicing)
        {
            reslicing.Run(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values ?? []), parent, run);
        }
    }

    private int IndexOf(Node value, ValidationRun run)
    {
        var others = -1;
        for (var i = 0; i < slices.Length; i++)
        {
            var slice = slices[i];
            if (slice.Tests is null)
            {
                others = i;
            }
            else if (slice.IsUndecided ? run.Holds(trial => ProfilePass.Visit(value, slice.Element, trial)) : slice.Takes(value, run))
            {
                return i;
            }
        }

        return others;
    }
}
