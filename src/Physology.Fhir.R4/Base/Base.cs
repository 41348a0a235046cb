using Physology.Fhir.R4.Json;

namespace Physology.Fhir.R4;

/// <summary>Anything in a FHIR tree: a resource, a data type, a component or a primitive.</summary>
public abstract partial class Base
{
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
            var children = new List<ElementValue>();
            AddChildren(children);
            return children;
        }
    }

    /// <summary>A copy that shares nothing with this one.</summary>
    public abstract Base DeepCopy();

    /// <summary>
    /// Whether the other is of the same type with the same children in the same order and the same primitive texts
    /// (<c>1.50</c> is not <c>1.5</c>, <c>2026</c> is not <c>2026-01</c>).
    /// </summary>
    public bool IsExactly(Base? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || other.GetType() != GetType() || !HasSameValue(other))
            return false;
        var mine = NamedChildren;
        var theirs = other.NamedChildren;
        if (mine.Count != theirs.Count)
            return false;
        for (var i = 0; i < mine.Count; i++)
            if (mine[i].Name != theirs[i].Name || !mine[i].Value.IsExactly(theirs[i].Value))
                return false;
        return true;
    }

    internal virtual bool HasSameValue(Base other) => true;

    /// <summary>The number of a JSON member of this type, or -1 where there is none.</summary>
    internal virtual int FindMember(ReadOnlySpan<byte> name) => -1;

    /// <summary>Reads the member's value; <paramref name="sibling"/> when the name had the underscore of a primitive's id and extensions.</summary>
    internal virtual void ReadMember(int member, bool sibling, ref JsonInput input) => throw new System.Diagnostics.UnreachableException();

    internal abstract void WriteMembers(JsonOutput output);

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
}
