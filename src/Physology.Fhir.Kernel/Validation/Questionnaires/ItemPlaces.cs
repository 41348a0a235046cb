namespace Physology.Fhir.Kernel.Validation.Questionnaires;

/// <summary>Where the items of a response stand, so that the first one with a linkId within another is found without walking through all.</summary>
internal sealed class ItemPlaces
{
    private readonly Dictionary<string, List<(int Order, Node Item)>> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, (int First, int Last)> _ranges = new(ReferenceEqualityComparer.Instance);
    private int _count;

    public ItemPlaces(Node response) => Add(response);

    /// <summary>The first item with the linkId below the scope, in the order of the text, that is not left out with what holds it; null where there is none.</summary>
    public Node? Below(Node scope, string linkId, IReadOnlySet<R4.QuestionnaireResponse.ItemComponent>? left)
    {
        if (!_items.TryGetValue(linkId, out var items) || !_ranges.TryGetValue(scope, out var range))
        {
            return null;
        }

        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = items[middle].Order > range.First ? (low, middle) : (middle + 1, high);
        }

        for (; low < items.Count && items[low].Order <= range.Last; low++)
        {
            if (left is null || !IsLeft(items[low].Item, scope, left))
            {
                return items[low].Item;
            }
        }

        return null;
    }

    private static bool IsLeft(Node item, Node scope, IReadOnlySet<R4.QuestionnaireResponse.ItemComponent> left)
    {
        for (var node = item; node is not null && node != scope; node = node.Parent)
        {
            if (node.Value is R4.QuestionnaireResponse.ItemComponent one && left.Contains(one))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(Node node)
    {
        var first = _count++;
        if (node.Value is R4.QuestionnaireResponse.ItemComponent { LinkId.Value: { } linkId })
        {
            (_items.TryGetValue(linkId, out var items) ? items : _items[linkId] = []).Add((first, node));
        }

        foreach (var child in node.Children)
        {
            if (child.Name is "item" or "answer")
            {
                Add(child);
            }
        }

        _ranges[node] = (first, _count - 1);
    }
}
