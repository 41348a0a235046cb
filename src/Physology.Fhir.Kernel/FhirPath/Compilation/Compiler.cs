using System.Collections.Concurrent;
using Physology.Fhir.Kernel.FhirPath.Functions;
using Physology.Fhir.Kernel.FhirPath.Parsing;
using Physology.Fhir.Kernel.FhirPath.Runtime;
using Physology.Fhir.Kernel.FhirPath.Types;
using Physology.Fhir.Kernel.FhirPath.Values;
using Physology.Fhir.R4.Model;

namespace Physology.Fhir.Kernel.FhirPath.Compilation;

/// <summary>Makes nodes of a syntax tree, and finds on the way what the model shows to be wrong.</summary>
internal sealed class Compiler
{
    private const int MaxDepth = 900;

    private static readonly ConcurrentDictionary<ModelMember, TypeSpec[]> TypesOfMembers = new();

    private readonly string _text;
    private readonly bool _isStrict;
    private int _depth;
    private int _indexUses;
    private int _effects;

    private Compiler(string text, bool isStrict) => (_text, _isStrict) = (text, isStrict);

    /// <summary>How many variables defineVariable() defines.</summary>
    public int Slots { get; private set; }

    public static Node Compile(string text, FhirPathOptions options, out int slots)
    {
        var tree = Parser.Parse(text);
        var context = StaticType.Unknown;
        if (options.ContextType is { } name)
            context = StaticType.One(R4Model.Find(name) is { } model ? TypeSpec.Of(model) : throw new ArgumentException($"R4 has no type {name}.", nameof(options)));
        var compiler = new Compiler(text, options.Strict);
        Binding? bindings = null;
        var node = compiler.Visit(tree, new Scope(context, false, false), ref bindings, out _);
        slots = compiler.Slots;
        return node;
    }

    public static PathNode AsPath(Node node) => node switch
    {
        PathNode path => path,
        ThisNode => new PathNode(node.Offset, null),
        _ => new PathNode(node.Offset, node),
    };

    public static bool IsReserved(string name) => name is "context" or "resource" or "rootResource" or "ucum" or "sct" or "loinc"
        || name.StartsWith("vs-", StringComparison.Ordinal) || name.StartsWith("ext-", StringComparison.Ordinal);

    public int NewSlot() => Slots++;

    public FhirPathException Fault(string code, string message, int offset) => new(code, message, _text, offset);

    /// <summary>An expression with variables of its own: what it defines is not seen outside.</summary>
    public Node Lambda(SyntaxNode syntax, in Scope scope, Binding? bindings, out StaticType type, out bool usesIndex)
    {
        var before = _indexUses;
        var node = Visit(syntax, scope, ref bindings, out type);
        usesIndex = _indexUses != before;
        return node;
    }

    public TypeSpec TypeArgument(SyntaxNode syntax) => syntax switch
    {
        SyntaxNode.Member { Target: null } member => Type(new TypeName(null, member.Name, member.Offset)),
        SyntaxNode.Member { Target: SyntaxNode.Member { Target: null } space } member => Type(new TypeName(space.Name, member.Name, space.Offset)),
        _ => throw Fault(FhirPathErrorCodes.UnknownType, "The name of a type is expected here.", syntax.Offset),
    };

    private TypeSpec Type(TypeName name) => TypeSpec.Find(name)
        ?? throw Fault(FhirPathErrorCodes.UnknownType, $"There is no type {(name.Namespace is null ? "" : name.Namespace + ".")}{name.Name} in System or FHIR R4.", name.Offset);

    private Node Visit(SyntaxNode syntax, in Scope scope, ref Binding? bindings, out StaticType type)
    {
        if (++_depth > MaxDepth)
            throw Fault(FhirPathErrorCodes.TooComplex, "The expression is nested too deeply.", syntax.Offset);
        var node = syntax switch
        {
            SyntaxNode.Literal literal => Literal(literal, out type),
            SyntaxNode.Member member => Member(member, scope, ref bindings, out type),
            SyntaxNode.Call call => Function(call, scope, ref bindings, out type),
            SyntaxNode.Binary binary => Binary(binary, scope, bindings, out type),
            SyntaxNode.External external => External(external, bindings, out type),
            SyntaxNode.Special special => Special(special, scope, out type),
            SyntaxNode.Indexer indexer => Indexer(indexer, scope, ref bindings, out type),
            SyntaxNode.Unary unary => Polarity(unary, scope, ref bindings, out type),
            SyntaxNode.TypeOperation operation => TypeOperation(operation, scope, ref bindings, out type),
            _ => throw Fault(FhirPathErrorCodes.Syntax, "A sort key stands in sort() only.", syntax.Offset),
        };
        _depth--;
        return node;
    }

    private static LiteralNode Literal(SyntaxNode.Literal literal, out StaticType type)
    {
        type = literal.Value switch
        {
            null => StaticType.Empty,
            string => StaticType.One(TypeSpec.String),
            bool => StaticType.One(TypeSpec.Boolean),
            int => StaticType.One(TypeSpec.Integer),
            long => StaticType.One(TypeSpec.Long),
            decimal => StaticType.One(TypeSpec.Decimal),
            FhirPathDate => StaticType.One(TypeSpec.Date),
            FhirPathDateTime => StaticType.One(TypeSpec.DateTime),
            FhirPathTime => StaticType.One(TypeSpec.Time),
            _ => StaticType.One(TypeSpec.Quantity),
        };
        return new LiteralNode(literal.Offset, literal.Value);
    }

    private Node Member(SyntaxNode.Member member, in Scope scope, ref Binding? bindings, out StaticType type)
    {
        if (member.Target is null)
            return Head(member, scope, out type);
        var target = Visit(member.Target, scope, ref bindings, out var targetType);
        type = MemberType(targetType, member.Name, member.Offset);
        return AsPath(target).Append(new MemberStage(member.Name));
    }

    private PathNode Head(SyntaxNode.Member member, in Scope scope, out StaticType type)
    {
        var path = new PathNode(member.Offset, null);
        var focus = scope.Focus;
        if (member.Name is [>= 'A' and <= 'Z', ..] && R4Model.Find(member.Name) is { } model)
        {
            var spec = TypeSpec.Of(model);
            if (focus.Types is null || focus.Types.Any(t => t.IsOpen || t.Model?.IsA(model) == true))
            {
                type = focus.Types is null || focus.Types.Any(t => t.IsOpen) ? focus with { Types = [spec] } : focus;
                return path.Append(new HeadStage(spec, new MemberStage(member.Name)));
            }
            if (_isStrict && focus.Types.Length > 0)
                throw Fault(FhirPathErrorCodes.WrongContext, $"The context is {string.Join(" or ", focus.Types.Select(t => t.Name))}, never {member.Name}.", member.Offset);
        }
        type = MemberType(focus, member.Name, member.Offset);
        return path.Append(new MemberStage(member.Name));
    }

    private StaticType MemberType(StaticType target, string name, int offset)
    {
        if (target.Types is not { } types)
            return StaticType.Unknown with { IsUnordered = target.IsUnordered };
        TypeSpec[]? found = null;
        var (isOpen, isSingle) = (false, target.IsSingle);
        foreach (var spec in types)
        {
            if (spec.Model?.FindMember(name) is { } member)
            {
                var own = TypesOfMembers.GetOrAdd(member, static m => [.. m.Types.Select(TypeSpec.Of)]);
                found = found is null ? own : [.. found.Union(own)];
                isSingle &= !member.IsList;
            }
            else if (spec.IsOpen || (spec.Model is null && IsMemberOfSystem(spec, name)))
                isOpen = true;
        }
        if (found is null && !isOpen && types.Length > 0)
            RefuseMember(types, name, offset);
        return new StaticType(isOpen ? null : found ?? [], isSingle && !isOpen, target.IsUnordered);
    }

    private void RefuseMember(TypeSpec[] types, string name, int offset)
    {
        foreach (var spec in types)
            foreach (var member in spec.Model?.Members ?? [])
                if (member.IsChoice && name.Length > member.Name.Length && name.StartsWith(member.Name, StringComparison.Ordinal)
                    && member.TypeNames.FirstOrDefault(t => member.JsonName(t) == name) is { } chosen)
                    throw Fault(FhirPathErrorCodes.ChoiceByJsonName, $"{name} is a name of JSON; write {member.Name}.ofType({chosen}).", offset);
        if (_isStrict)
            throw Fault(FhirPathErrorCodes.UnknownMember, $"{string.Join(" or ", types.Select(t => t.Name))} has no member {name}.", offset);
    }

    private static bool IsMemberOfSystem(TypeSpec spec, string name) => (spec.Name, name) is
        ("Quantity", "value" or "unit") or ("TypeInfo", "namespace" or "name" or "baseType");

    private Node Function(SyntaxNode.Call call, in Scope scope, ref Binding? bindings, out StaticType type)
    {
        if (FunctionTable.Find(call.Name) is not { } row)
            throw Fault(FhirPathErrorCodes.UnknownFunction, $"There is no function {call.Name}().", call.Offset);
        if (call.Arguments.Length < row.Least || call.Arguments.Length > row.Most)
            throw Fault(FhirPathErrorCodes.ArgumentCount, $"{call.Name}() takes {Count(row)}, not {call.Arguments.Length}.", call.Offset);
        var inputType = scope.Focus;
        var input = call.Target is null ? new ThisNode(call.Offset) : Visit(call.Target, scope, ref bindings, out inputType);
        if (row.HasEffect)
            _effects++;
        if (_isStrict)
            CheckInput(row, inputType, call.Offset);
        if (row.Builder is { } build)
        {
            var site = new FunctionSite(this, call, input, inputType, scope, bindings);
            var node = build(site);
            bindings = site.Bindings;
            type = site.ResultType ?? ResultOf(row.Result, inputType, StaticType.Unknown);
            return node;
        }
        var arguments = call.Arguments.Length == 0 ? [] : new Node[call.Arguments.Length];
        var first = StaticType.Unknown;
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Lambda(call.Arguments[i], scope, bindings, out var argumentType, out _);
            if (i == 0)
                first = argumentType;
        }
        type = ResultOf(row.Result, inputType, first);
        return row.Item is { } body
            ? new ItemFunctionNode(call.Offset, call.Name, input, arguments, body)
            : new CollectionFunctionNode(call.Offset, call.Name, input, arguments, row.Collection!); // a row has one of the three
    }

    private static string Count(FunctionRow row) => (row.Least, row.Most) switch
    {
        (0, 0) => "no argument",
        (1, 1) => "one argument",
        var (least, most) when least == most => $"{least} arguments",
        var (least, most) => most == int.MaxValue ? $"{least} or more arguments" : $"{least} to {most} arguments",
    };

    private void CheckInput(FunctionRow row, StaticType input, int offset)
    {
        if (row.NeedsOrder && input.IsUnordered)
            throw Fault(FhirPathErrorCodes.Unordered, $"{row.Name}() depends on an order, and its input has none.", offset);
        if ((CategoryRules.Of(input) & row.Input) == 0)
            throw Fault(FhirPathErrorCodes.ImpossibleType, $"{row.Name}() takes {row.Input}, and its input is {string.Join(" or ", input.Types!.Select(t => t.Name))}.", offset); // only known types have a category
    }

    private static StaticType ResultOf(ResultType result, StaticType input, StaticType first) => result switch
    {
        ResultType.Input => input,
        ResultType.InputSingle => input.AsSingle(),
        ResultType.InputMany => input.AsMany(),
        ResultType.WithFirstArgument => input.Or(first),
        ResultType.Boolean => StaticType.One(TypeSpec.Boolean),
        ResultType.Integer => StaticType.One(TypeSpec.Integer),
        ResultType.Long => StaticType.One(TypeSpec.Long),
        ResultType.Decimal => StaticType.One(TypeSpec.Decimal),
        ResultType.String => StaticType.One(TypeSpec.String),
        ResultType.Strings => StaticType.Many(TypeSpec.String),
        ResultType.Date => StaticType.One(TypeSpec.Date),
        ResultType.DateTime => StaticType.One(TypeSpec.DateTime),
        ResultType.Time => StaticType.One(TypeSpec.Time),
        ResultType.Quantity => StaticType.One(TypeSpec.Quantity),
        ResultType.Info => StaticType.Many(TypeSpec.Info),
        ResultType.UnknownSingle => StaticType.UnknownSingle,
        _ => StaticType.Unknown,
    };

    private Node Binary(SyntaxNode.Binary binary, in Scope scope, Binding? bindings, out StaticType type)
    {
        var effects = _effects;
        var left = Lambda(binary.Left, scope, bindings, out var leftType, out _);
        var right = Lambda(binary.Right, scope, bindings, out var rightType, out _);
        var (op, offset) = (binary.Operator, binary.Offset);
        if (_isStrict && !CategoryRules.CanCombine(op, CategoryRules.Of(leftType), CategoryRules.Of(rightType)))
            throw Fault(FhirPathErrorCodes.ImpossibleType, $"{op} is never defined between these types.", offset);
        type = op switch
        {
            Operator.Union => leftType.Or(rightType),
            Operator.Concatenate => StaticType.One(TypeSpec.String),
            Operator.Add or Operator.Subtract or Operator.Multiply or Operator.Divide or Operator.IntegerDivide or Operator.Modulo =>
                ArithmeticType(op, leftType, rightType),
            _ => StaticType.One(TypeSpec.Boolean),
        };
        return op switch
        {
            Operator.Equal when right is LiteralNode { Constant: string text } => new EqualTextNode(offset, left, text),
            Operator.Equal or Operator.NotEqual => new EqualNode(offset, left, right, op == Operator.NotEqual, effects == _effects),
            Operator.Equivalent or Operator.NotEquivalent => new EquivalentNode(offset, left, right, op == Operator.NotEquivalent),
            Operator.Less or Operator.LessOrEqual or Operator.Greater or Operator.GreaterOrEqual => new CompareNode(offset, left, right, op),
            Operator.And or Operator.Or or Operator.Xor or Operator.Implies => new LogicNode(offset, left, right, op),
            Operator.Union => new UnionNode(offset, left, right),
            Operator.In => new MembershipNode(offset, left, right),
            Operator.Contains => new MembershipNode(offset, right, left),
            _ => new ArithmeticNode(offset, left, right, op),
        };
    }

    private static StaticType ArithmeticType(Operator op, StaticType left, StaticType right)
    {
        if (left.Types is not [var a] || right.Types is not [var b] || a.Model is not null || b.Model is not null)
            return StaticType.UnknownSingle;
        if (op == Operator.Divide && a.Name is "Integer" or "Long" or "Decimal" && b.Name is "Integer" or "Long" or "Decimal")
            return StaticType.One(TypeSpec.Decimal);
        return a == b && op != Operator.IntegerDivide ? StaticType.One(a) : StaticType.UnknownSingle;
    }

    private static Node External(SyntaxNode.External external, Binding? bindings, out StaticType type)
    {
        var name = external.Name;
        type = StaticType.One(TypeSpec.String);
        if (Binding.Find(bindings, name) is { } binding)
        {
            type = binding.Type;
            return new SlotNode(external.Offset, binding.Slot);
        }
        var constant = name switch
        {
            "ucum" => "http://unitsofmeasure.org",
            "sct" => "http://snomed.info/sct",
            "loinc" => "http://loinc.org",
            _ when name.StartsWith("vs-", StringComparison.Ordinal) => "http://hl7.org/fhir/ValueSet/" + name[3..],
            _ when name.StartsWith("ext-", StringComparison.Ordinal) => "http://hl7.org/fhir/StructureDefinition/" + name[4..],
            _ => null,
        };
        if (constant is not null)
            return new LiteralNode(external.Offset, constant);
        type = name is "resource" or "rootResource" ? StaticType.UnknownSingle : StaticType.Unknown;
        return new ExternalNode(external.Offset, name);
    }

    private Node Special(SyntaxNode.Special special, in Scope scope, out StaticType type)
    {
        switch (special.Kind)
        {
            case TokenKind.This:
                type = scope.Focus;
                return new ThisNode(special.Offset);
            case TokenKind.Index: // 0 outside any iteration (FHIRPath 3.0, Special variables)
                _indexUses++;
                type = StaticType.One(TypeSpec.Integer);
                return new IndexNode(special.Offset);
            case TokenKind.Total when scope.HasTotal:
                type = StaticType.Unknown;
                return new TotalNode(special.Offset);
            default:
                throw Fault(FhirPathErrorCodes.NoSuchIteration, "$total stands inside aggregate().", special.Offset);
        }
    }

    private IndexerNode Indexer(SyntaxNode.Indexer indexer, in Scope scope, ref Binding? bindings, out StaticType type)
    {
        var target = Visit(indexer.Target, scope, ref bindings, out var targetType);
        var index = Lambda(indexer.Index, scope, bindings, out var indexType, out _);
        if (_isStrict && targetType.IsUnordered)
            throw Fault(FhirPathErrorCodes.Unordered, "An index depends on an order, and there is none.", indexer.Offset);
        if (_isStrict && (CategoryRules.Of(indexType) & Categories.Number) == 0)
            throw Fault(FhirPathErrorCodes.ImpossibleType, "An index is an Integer.", indexer.Offset);
        type = targetType.AsSingle();
        return new IndexerNode(indexer.Offset, target, index);
    }

    private Node Polarity(SyntaxNode.Unary unary, in Scope scope, ref Binding? bindings, out StaticType type)
    {
        if (unary is { IsNegative: true, Operand: SyntaxNode.Literal { Value: 2147483648m } })
        {
            type = StaticType.One(TypeSpec.Integer);
            return new LiteralNode(unary.Offset, int.MinValue);
        }
        var operand = Visit(unary.Operand, scope, ref bindings, out type);
        if (_isStrict && (CategoryRules.Of(type) & (Categories.Number | Categories.Quantity)) == 0)
            throw Fault(FhirPathErrorCodes.ImpossibleType, "Only numbers and quantities have a sign.", unary.Offset);
        type = type.AsSingle();
        return new PolarityNode(unary.Offset, operand, unary.IsNegative);
    }

    private Node TypeOperation(SyntaxNode.TypeOperation operation, in Scope scope, ref Binding? bindings, out StaticType type)
    {
        var operand = Visit(operation.Operand, scope, ref bindings, out _);
        var spec = Type(operation.Type);
        type = StaticType.One(operation.IsCast ? spec : TypeSpec.Boolean);
        return operation.IsCast ? new AsNode(operation.Offset, operand, spec) : new IsNode(operation.Offset, operand, spec);
    }
}
