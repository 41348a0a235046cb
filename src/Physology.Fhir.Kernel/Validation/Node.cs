using System.Text;

namespace Physology.Fhir.Kernel.Validation;

/// <summary>
/// A value with its place in the tree. Paths are only written when something is wrong, children are listed once for all passes over them.
/// </summary>
internal sealed class Node(R4.Base value, Node? parent, string name, int index, bool isChoice)
{
    private static readonly Node[] None = [];
    private Node[]? _children;

    public Node(R4.Resource root) : this(root, null, root.TypeName, -1, false)
    {
    }

    public R4.Base Value { get; } = value;

    public Node? Parent { get; } = parent;

    /// <summary>The element's name without <c>[x]</c>.</summary>
    public string Name { get; } = name;

    /// <summary>How many of the same name stand before it.</summary>
    public int Index { get; } = index;

    public bool IsChoice { get; } = isChoice;

    /// <summary>What the base definition says about it; set by the pass over the base.</summary>
    public ElementCheck? Element { get; set; }

    public R4.Extension? AsExtension => Value as R4.Extension;

    public ReadOnlySpan<Node> Children => _children ??= List();

    /// <summary>The resource this is part of: itself, or the nearest above.</summary>
    public Node Resource
    {
        get
        {
            var node = this;
            while (node.Value is not R4.Resource && node.Parent is not null)
            {
                node = node.Parent;
            }

            return node;
        }
    }

    /// <summary>The resource that is not contained in another: what <c>%rootResource</c> means.</summary>
    public Node RootResource
    {
        get
        {
            var node = Resource;
            return node.Name == "contained" && node.Parent is { } container ? container.RootResource : node;
        }
    }

    /// <summary>As FHIRPath has it: <c>Bundle.entry[1].resource.value.ofType(Quantity)</c>.</summary>
    public string Path => Write(new StringBuilder(), forJson: false).ToString();

    /// <summary>As the JSON has it: <c>Bundle.entry[1].resource.valueQuantity</c>.</summary>
    public string JsonPath => Write(new StringBuilder(), forJson: true).ToString();

    /// <summary>The children of one element.</summary>
    public IEnumerable<Node> Named(string child)
    {
        foreach (var node in _children ??= List())
        {
            if (node.Name == child)
            {
                yield return node;
            }
        }
    }

    public override string ToString() => Path;

    /// <summary>The element's name where it stands, with its index where it repeats.</summary>
    public StringBuilder WriteStep(StringBuilder text, bool forJson)
    {
        text.Append(Name);
        if (IsChoice)
        {
            _ = forJson
                ? text.Append(char.ToUpperInvariant(Value.TypeName[0])).Append(Value.TypeName, 1, Value.TypeName.Length - 1)
                : text.Append(".ofType(").Append(Value.TypeName).Append(')');
        }

        return Index > 0 || (Element?.IsList ?? false) ? text.Append('[').Append(Index).Append(']') : text;
    }

    private StringBuilder Write(StringBuilder text, bool forJson) =>
        Parent is null ? text.Append(Name) : WriteStep(Parent.Write(text, forJson).Append('.'), forJson);

    private Node[] List()
    {
        var children = Value.NamedChildren;
        if (children.Count == 0)
        {
            return None;
        }

        var nodes = new Node[children.Count];
        var count = 0;
        for (var i = 0; i < nodes.Length; i++)
        {
            var child = children[i];
            count = i > 0 && nodes[i - 1].Name == child.Name ? count + 1 : 0;
            nodes[i] = new Node(child.Value, this, child.Name, count, child.IsChoice);
        }

        return nodes;
    }
}
