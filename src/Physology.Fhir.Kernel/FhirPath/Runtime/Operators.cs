using Physology.Fhir.Kernel.FhirPath.Parsing;

namespace Physology.Fhir.Kernel.FhirPath.Runtime;

/// <summary><c>=</c> and <c>!=</c>.</summary>
internal sealed class EqualNode(int offset, Node left, Node right, bool isNegated, bool mayRepeat) : TruthNode(offset)
{
    public override Truth Test(Run run, object? focus)
    {
        run.Step();
        var result = mayRepeat ? Quick(run, focus) : Full(run, focus);
        return isNegated ? result switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => Truth.Empty } : result;
    }

    // Nearly always there is one item on either side, and then no list is needed.
    private Truth Quick(Run run, object? focus)
    {
        var (a, b) = (left.One(run, focus, out var x), right.One(run, focus, out var y));
        if (a == 0 || b == 0)
            return Truth.Empty;
        if (a == 1 && b == 1)
            return Items.ToTruth(Equality.Equal(x!, y!)); // there is one of each
        return a == b ? Full(run, focus) : Truth.False;
    }

    private Truth Full(Run run, object? focus)
    {
        var (a, b) = (left.Collect(run, focus), right.Collect(run, focus));
        var result = Items.ToTruth(Equality.Equal(a, b));
        run.Return(a);
        run.Return(b);
        return result;
    }
}

/// <summary><c>=</c> with a String literal on the right, the most frequent of all criteria.</summary>
internal sealed class EqualTextNode(int offset, Node left, string text) : TruthNode(offset)
{
    private readonly MemberStage? _member = (left as PathNode)?.OnlyMember;

    public override Truth Test(Run run, object? focus)
    {
        object? item;
        if (_member is not null && focus is not null and not ItemList && _member.TryOnly(focus, out item))
            return item is null ? Truth.Empty : IsText(item) ? Truth.True : Truth.False;
        return left.One(run, focus, out item) switch
        {
            0 => Truth.Empty,
            1 => IsText(item!) ? Truth.True : Truth.False, // there is one
            _ => Truth.False,
        };
    }

    // A date's text is no String, whatever it reads like.
    private bool IsText(object item) =>
        (item is R4.Code code ? code.Value
            : item is R4.TextPrimitive and not (R4.Date or R4.FhirDateTime or R4.Instant or R4.Time) ? ((R4.TextPrimitive)item).Value
            : Items.Value(item) as string) == text;
}

/// <summary><c>~</c> and <c>!~</c>.</summary>
internal sealed class EquivalentNode(int offset, Node left, Node right, bool isNegated) : TruthNode(offset)
{
    public override Truth Test(Run run, object? focus)
    {
        run.Step();
        var (a, b) = (left.Collect(run, focus), right.Collect(run, focus));
        var result = Equality.Equivalent(a, b);
        run.Return(a);
        run.Return(b);
        return result != isNegated ? Truth.True : Truth.False;
    }
}

/// <summary><c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>.</summary>
internal sealed class CompareNode(int offset, Node left, Node right, Operator op) : TruthNode(offset)
{
    public override Truth Test(Run run, object? focus)
    {
        run.Step();
        var x = left.Single(run, focus);
        var y = right.Single(run, focus);
        if (x is null || y is null)
            return Truth.Empty;
        if (!Ordering.TryCompare(x, y, out var order))
            throw run.Fault(FhirPathErrorCodes.WrongType, $"{Items.TypeOf(x)} and {Items.TypeOf(y)} have no order between them.", Offset);
        return order is not { } sign ? Truth.Empty : op switch
        {
            Operator.Less => sign < 0,
            Operator.LessOrEqual => sign <= 0,
            Operator.Greater => sign > 0,
            _ => sign >= 0,
        } ? Truth.True : Truth.False;
    }
}

/// <summary><c>and</c>, <c>or</c>, <c>xor</c>, <c>implies</c>: three-valued; the right operand is left alone where the left one decides.</summary>
internal sealed class LogicNode(int offset, Node left, Node right, Operator op) : TruthNode(offset)
{
    public override Truth Test(Run run, object? focus)
    {
        run.Step();
        var a = left.Test(run, focus);
        switch (op)
        {
            case Operator.And when a == Truth.False:
                return Truth.False;
            case Operator.Or when a == Truth.True:
            case Operator.Implies when a == Truth.False:
                return Truth.True;
        }
        var b = right.Test(run, focus);
        return op switch
        {
            Operator.And => b == Truth.False ? Truth.False : a == Truth.True && b == Truth.True ? Truth.True : Truth.Empty,
            Operator.Or => b == Truth.True ? Truth.True : a == Truth.False && b == Truth.False ? Truth.False : Truth.Empty,
            Operator.Xor => a == Truth.Empty || b == Truth.Empty ? Truth.Empty : a != b ? Truth.True : Truth.False,
            _ => b == Truth.True ? Truth.True : a == Truth.True ? b : Truth.Empty,
        };
    }
}

/// <summary><c>+</c>, <c>-</c>, <c>*</c>, <c>/</c>, <c>div</c>, <c>mod</c>, <c>&amp;</c>.</summary>
internal sealed class ArithmeticNode(int offset, Node left, Node right, Operator op) : ScalarNode(offset)
{
    public override object? Value(Run run, object? focus)
    {
        run.Step();
        var x = left.Single(run, focus);
        var y = right.Single(run, focus);
        if (op == Operator.Concatenate)
            return Arithmetic.Concatenate(run, x, y, Offset);
        return x is null || y is null ? null : Arithmetic.Apply(run, op, x, y, Offset);
    }
}

/// <summary><c>-x</c>, and <c>+x</c>, which only checks.</summary>
internal sealed class PolarityNode(int offset, Node operand, bool isNegative) : ScalarNode(offset)
{
    public override object? Value(Run run, object? focus) =>
        operand.Single(run, focus) is { } item ? Arithmetic.Signed(run, item, isNegative, Offset) : null;
}

/// <summary><c>|</c>.</summary>
internal sealed class UnionNode(int offset, Node left, Node right) : Node(offset)
{
    public override bool Push(Run run, object? focus, Sink sink)
    {
        run.Step();
        var all = run.Rent();
        left.Push(run, focus, all);
        right.Push(run, focus, all);
        var distinct = run.Rent();
        Sets.Distinct(run, all, distinct);
        var more = PushFocus(distinct, sink);
        run.Return(all);
        run.Return(distinct);
        return more;
    }
}

/// <summary><c>item in collection</c>, and <c>contains</c> the other way round.</summary>
internal sealed class MembershipNode(int offset, Node item, Node collection) : TruthNode(offset)
{
    public override Truth Test(Run run, object? focus)
    {
        run.Step();
        if (item.Single(run, focus) is not { } sought)
            return Truth.Empty;
        var list = collection.Collect(run, focus);
        var found = Sets.Contains(run, list, sought);
        run.Return(list);
        return found ? Truth.True : Truth.False;
    }
}
