using System.Runtime.CompilerServices;
using Physology.Fhir.Kernel.FhirPath.Types;
using Physology.Fhir.Kernel.FhirPath.Values;
using Physology.Fhir.R4.Model;

namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary>One step of a path: takes an item and hands what comes of it to the next step, without a collection in between.</summary>
internal abstract class Stage
{
    public Stage Next { get; private set; } = End.Instance;

    /// <summary>Sets the next step, while the path is compiled.</summary>
    public virtual void Link(Stage next) => Next = next;

    /// <summary>False when the sink at the end wants no more.</summary>
    public abstract bool Accept(Run run, object item, Sink sink);

    /// <summary>The end of every path.</summary>
    private sealed class End : Stage
    {
        public static End Instance { get; } = new();

        public override bool Accept(Run run, object item, Sink sink) => sink.Add(item);
    }

    public bool IsLast => Next is End;
}

/// <summary>From an element to the values of a member.</summary>
internal sealed class MemberStage(string name) : Stage
{
    private const int MaxSlots = 12;

    // What was found before, by class; a list that only grows at its head and whose races cost a lookup at most.
    private volatile Slot? _slots;
    private MemberStage? _nextMember;

    public string Name { get; } = name;

    public override void Link(Stage next)
    {
        base.Link(next);
        _nextMember = next as MemberStage;
    }

    public override bool Accept(Run run, object item, Sink sink)
    {
        for (var stage = this; ;)
        {
            if (stage.Find(item) is not { Member: { } member } slot)
                return item is R4.Base || stage.Special(run, item, sink);
            var element = Unsafe.As<R4.Base>(item); // a slot with a member is only made for a Base
            if (slot.IsList)
                return stage.AcceptList(run, element, member, sink);
            if (member.Get(element, 0) is not { } only)
                return true;
            if (stage._nextMember is not { } next)
                return stage.Next.Accept(run, only, sink);
            (stage, item) = (next, only);
        }
    }

    private bool AcceptList(Run run, R4.Base element, ModelMember member, Sink sink)
    {
        var next = Next;
        for (var i = 0; member.Get(element, i) is { } child; i++)
        {
            run.Step();
            if (!next.Accept(run, child, sink))
                return false;
        }
        return true;
    }

    /// <summary>The only value; false where there may be more.</summary>
    public bool TryOnly(object item, out object? value)
    {
        value = null;
        if (Find(item) is not { } slot)
            return false;
        if (slot.Member is not { } member)
            return true;
        var element = Unsafe.As<R4.Base>(item);
        value = member.Get(element, 0);
        return !slot.IsList || value is null || member.Get(element, 1) is null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Slot? Find(object item)
    {
        var type = item.GetType();
        var slot = _slots;
        return slot is not null && ReferenceEquals(slot.Type, type) ? slot : FindSlowly(item, type);
    }

    private Slot? FindSlowly(object item, Type type)
    {
        var count = 0;
        for (var slot = _slots; slot is not null; slot = slot.Next, count++)
            if (ReferenceEquals(slot.Type, type))
                return slot;
        if (item is not R4.Base element)
            return null;
        var found = new Slot(type, element.ModelType.FindMember(Name), _slots);
        if (count < MaxSlots)
            _slots = found;
        return found;
    }

    private bool Special(Run run, object item, Sink sink)
    {
        object? value = (item, Name) switch
        {
            (TypeInfo info, "namespace") => info.Namespace,
            (TypeInfo info, "name") => info.Name,
            (TypeInfo info, "baseType") => info.BaseType,
            (FhirPathQuantity quantity, "value") => quantity.Value,
            (FhirPathQuantity quantity, "unit") => quantity.Unit,
            _ => null,
        };
        return value is null || Next.Accept(run, value, sink);
    }

    private sealed class Slot(Type type, ModelMember? member, Slot? next)
    {
        public readonly Type Type = type;
        public readonly ModelMember? Member = member;
        public readonly bool IsList = member is { IsList: true };
        public readonly Slot? Next = next;
    }
}

/// <summary>At the head of a path a type's name stands for the item itself where it is of that type; otherwise it is a member.</summary>
internal sealed class HeadStage(TypeSpec type, MemberStage member) : Stage
{
    public override void Link(Stage next)
    {
        base.Link(next);
        member.Link(next);
    }

    public override bool Accept(Run run, object item, Sink sink) =>
        type.Matches(item) ? Next.Accept(run, item, sink) : member.Accept(run, item, sink);
}

/// <summary>where(), when it does not look at <c>$index</c>.</summary>
internal sealed class WhereStage(Node criteria) : Stage
{
    public override bool Accept(Run run, object item, Sink sink) =>
        criteria.Test(run, item) != Truth.True || Next.Accept(run, item, sink);
}

/// <summary>select(), when it does not look at <c>$index</c>.</summary>
internal sealed class SelectStage(Node projection) : Stage
{
    public override bool Accept(Run run, object item, Sink sink)
    {
        if (IsLast)
            return projection.Push(run, item, sink);
        var inner = run.RentStage();
        inner.Set(run, Next, sink);
        var more = projection.Push(run, item, inner);
        run.Return(inner);
        return more;
    }
}

/// <summary>ofType().</summary>
internal sealed class OfTypeStage(TypeSpec type) : Stage
{
    public override bool Accept(Run run, object item, Sink sink) =>
        !type.Casts(item) || Next.Accept(run, item, sink);
}

/// <summary>extension(url), when the url is a literal.</summary>
internal sealed class ExtensionStage : Stage
{
    private readonly MemberStage _extension = new("extension");
    private readonly Filter _filter;

    public ExtensionStage(string url)
    {
        _filter = new Filter(url);
        _extension.Link(_filter);
    }

    public override void Link(Stage next)
    {
        base.Link(next);
        _filter.Link(next);
    }

    public override bool Accept(Run run, object item, Sink sink) => _extension.Accept(run, item, sink);

    private sealed class Filter(string url) : Stage
    {
        public override bool Accept(Run run, object item, Sink sink) =>
            item is not R4.Extension { Url: { } found } || found.Value != url || Next.Accept(run, item, sink);
    }
}

/// <summary>children().</summary>
internal sealed class ChildrenStage : Stage
{
    public override bool Accept(Run run, object item, Sink sink)
    {
        if (item is not R4.Base element)
            return true;
        foreach (var member in element.ModelType.MemberSpan)
            for (var i = 0; member.Get(element, i) is { } child; i++)
            {
                run.Step();
                if (!Next.Accept(run, child, sink))
                    return false;
                if (!member.IsList)
                    break;
            }
        return true;
    }
}

/// <summary>descendants().</summary>
internal sealed class DescendantsStage : Stage
{
    public override bool Accept(Run run, object item, Sink sink) => item is not R4.Base element || Visit(run, element, sink);

    private bool Visit(Run run, R4.Base element, Sink sink)
    {
        foreach (var member in element.ModelType.MemberSpan)
            for (var i = 0; member.Get(element, i) is { } child; i++)
            {
                run.Step();
                if (!Next.Accept(run, child, sink) || !Visit(run, child, sink))
                    return false;
                if (!member.IsList)
                    break;
            }
        return true;
    }
}
