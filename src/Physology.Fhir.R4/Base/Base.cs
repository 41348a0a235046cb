using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>Anything in a FHIR tree: a resource, a data type, a component or a primitive.</summary>
public abstract partial class Base
{
    private const int MostKept = 1024;

    // Where children are listed before their number is known; one a thread, because listing never lists in turn.
    [ThreadStatic]
    private static List<ElementValue>? Kept;

    /// <summary>The FHIR name of the type: <c>Observation</c>, <c>dateTime</c>, <c>BackboneElement</c> for a component.</summary>
    public abstract string TypeName { get; }

    /// <summary>
    /// All children in definition order, lists flattened, under the element's name (a choice without its type: <c>value</c>).
    /// A primitive's own value is not a child.
    /// </summary>
    public IReadOnlyList<ElementValue> NamedChildren
    {
        get
        {
            var found = Kept ??= [];
            AddChildren(found);
            if (found.Count == 0)
                return [];
            var children = new List<ElementValue>(found);
            if (found.Capacity > MostKept)
                Kept = null;
            else
                found.Clear();
            return children;
        }
    }

    /// <summary>A copy that shares nothing that can change with this one.</summary>
    public abstract Base DeepCopy();

    /// <summary>
    /// Whether the other is of the same type with the same children in the same order and the same primitive texts
    /// (<c>1.50</c> is not <c>1.5</c>, <c>2026</c> is not <c>2026-01</c>). An empty list is as none. Allocates nothing.
    /// </summary>
    public bool IsExactly(Base? other) =>
        ReferenceEquals(this, other) || (other is not null && other.GetType() == GetType() && HasSameMembers(other));

    /// <summary>Whether the other, which is of this very class, has the same members.</summary>
    internal abstract bool HasSameMembers(Base other);

    /// <summary>Reads the members of the object just opened, to its end.</summary>
    internal abstract void ReadMembers(ref JsonInput input);

    internal abstract void WriteMembers(ref JsonOutput output);

    internal abstract void AddChildren(List<ElementValue> children);

    internal virtual void CopyTo(Base other) { }

    private protected static void AddChildren<T>(List<ElementValue> children, string name, List<T>? values) where T : Base
    {
        if (values is null)
            return;
        foreach (var value in values)
            children.Add(new ElementValue(name, value, false));
    }

    private protected static List<T>? CopyList<T>(List<T>? values) where T : Base
    {
        if (values is not { Count: > 0 })
            return null;
        var copies = new List<T>(values.Count);
        foreach (var value in values)
            copies.Add((T)value.DeepCopy());
        return copies;
    }

    private protected static bool Same(Base? one, Base? other) => one is null ? other is null : one.IsExactly(other);

    private protected static bool Same<T>(List<T>? one, List<T>? other) where T : Base
    {
        var count = one?.Count ?? 0;
        if (count != (other?.Count ?? 0))
            return false;
        for (var i = 0; i < count; i++)
            if (!one![i].IsExactly(other![i])) // both have items here
                return false;
        return true;
    }
}
