using System.Globalization;
using Physology.Fhir.Kernel.FhirPath.Runtime;
using Physology.Fhir.Kernel.FhirPath.Values;

namespace Physology.Fhir.Kernel.FhirPath.Parsing;

/// <summary>Turns a text into a syntax tree, by the precedences of the grammar (FHIRPath, Operator Precedence).</summary>
internal ref struct Parser
{
    private const int MaxLength = 200_000;
    private const int MaxDepth = 400;

    private Lexer _lexer;
    private int _depth;

    private Parser(string text)
    {
        _lexer = new Lexer(text);
        if (text.Length > MaxLength)
            throw Fault(FhirPathErrorCodes.TooComplex, $"The expression is longer than {MaxLength} characters.", 0);
        _lexer.Next();
    }

    public static SyntaxNode Parse(string text)
    {
        var parser = new Parser(text);
        var tree = parser.Expression(0);
        if (parser._lexer.Kind != TokenKind.End)
            throw parser.Unexpected("the end of the expression");
        return tree;
    }

    private SyntaxNode Expression(int above)
    {
        Deeper();
        var left = Unary();
        var links = 0;
        while (true)
        {
            var offset = _lexer.Start;
            var (op, strength) = Infix();
            if (strength <= above)
                break;
            // A chain to the left is as deep a tree as nesting is, and is walked by recursion later.
            if (++links > 2 * MaxDepth)
                throw Fault(FhirPathErrorCodes.TooComplex, "Too many operators in one chain.", offset);
            _lexer.Next();
            left = op is { } binary
                ? new SyntaxNode.Binary(offset, binary, left, Expression(strength))
                : new SyntaxNode.TypeOperation(offset, _lexer.Source[offset] == 'a', left, QualifiedType());
        }
        _depth--;
        return left;
    }

    /// <summary>The operator at this place; no operator but a strength: <c>is</c> or <c>as</c>.</summary>
    private readonly (Operator? Operator, int Strength) Infix() => _lexer.Kind switch
    {
        TokenKind.Star => (Operator.Multiply, 11),
        TokenKind.Slash => (Operator.Divide, 11),
        TokenKind.Plus => (Operator.Add, 10),
        TokenKind.Minus => (Operator.Subtract, 10),
        TokenKind.Ampersand => (Operator.Concatenate, 10),
        TokenKind.Bar => (Operator.Union, 8),
        TokenKind.Less => (Operator.Less, 7),
        TokenKind.LessOrEqual => (Operator.LessOrEqual, 7),
        TokenKind.Greater => (Operator.Greater, 7),
        TokenKind.GreaterOrEqual => (Operator.GreaterOrEqual, 7),
        TokenKind.Equal => (Operator.Equal, 6),
        TokenKind.NotEqual => (Operator.NotEqual, 6),
        TokenKind.Equivalent => (Operator.Equivalent, 6),
        TokenKind.NotEquivalent => (Operator.NotEquivalent, 6),
        TokenKind.Identifier => _lexer.Text switch
        {
            "div" => (Operator.IntegerDivide, 11),
            "mod" => (Operator.Modulo, 11),
            "is" or "as" => (null, 9),
            "in" => (Operator.In, 5),
            "contains" => (Operator.Contains, 5),
            "and" => (Operator.And, 4),
            "or" => (Operator.Or, 3),
            "xor" => (Operator.Xor, 3),
            "implies" => (Operator.Implies, 2),
            _ => (null, 0),
        },
        _ => (null, 0),
    };

    private SyntaxNode Unary()
    {
        if (_lexer.Kind is not (TokenKind.Plus or TokenKind.Minus))
            return Path();
        Deeper();
        var (offset, negative) = (_lexer.Start, _lexer.Kind == TokenKind.Minus);
        _lexer.Next();
        var operand = Unary();
        _depth--;
        return new SyntaxNode.Unary(offset, negative, operand);
    }

    private SyntaxNode Path()
    {
        var node = Term();
        var links = 0;
        while (true)
        {
            if (_lexer.Kind == TokenKind.Dot)
            {
                _lexer.Next();
                node = Invocation(node);
            }
            else if (_lexer.Kind == TokenKind.OpenBracket)
            {
                var offset = _lexer.Start;
                _lexer.Next();
                var index = Expression(0);
                Expect(TokenKind.CloseBracket, "']'");
                node = new SyntaxNode.Indexer(offset, node, index);
            }
            else
                return node;
            if (++links > 2 * MaxDepth)
                throw Fault(FhirPathErrorCodes.TooComplex, "The path is too long.", _lexer.Start);
        }
    }

    private SyntaxNode Term()
    {
        var offset = _lexer.Start;
        switch (_lexer.Kind)
        {
            case TokenKind.OpenParenthesis:
                _lexer.Next();
                var inner = Expression(0);
                Expect(TokenKind.CloseParenthesis, "')'");
                return inner;
            case TokenKind.OpenBrace:
                _lexer.Next();
                Expect(TokenKind.CloseBrace, "'}'");
                return new SyntaxNode.Literal(offset, null);
            case TokenKind.Percent:
                _lexer.NextVariable();
                var name = _lexer.Text;
                if (_lexer.Kind is not (TokenKind.Identifier or TokenKind.DelimitedIdentifier or TokenKind.String))
                    throw Unexpected("the name of a variable");
                _lexer.Next();
                return new SyntaxNode.External(offset, name);
            case TokenKind.String:
                var text = _lexer.Text;
                _lexer.Next();
                return new SyntaxNode.Literal(offset, text);
            case TokenKind.Number:
                return NumberOrQuantity(offset);
            case TokenKind.LongNumber:
                if (!long.TryParse(_lexer.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    throw Fault(FhirPathErrorCodes.BadLiteral, "The number is too large for a Long.", offset);
                _lexer.Next();
                return new SyntaxNode.Literal(offset, number);
            case TokenKind.Date or TokenKind.DateTime or TokenKind.Time:
                return Temporal(offset);
            case TokenKind.Identifier when _lexer.Text is "true" or "false":
                var truth = Items.Box(_lexer.Text == "true");
                _lexer.Next();
                return new SyntaxNode.Literal(offset, truth);
            default:
                return Invocation(null);
        }
    }

    private SyntaxNode Invocation(SyntaxNode? target)
    {
        var offset = _lexer.Start;
        if (_lexer.Kind is TokenKind.This or TokenKind.Index or TokenKind.Total)
        {
            // The grammar lets them follow a point; then the target is evaluated for nothing.
            var special = new SyntaxNode.Special(offset, _lexer.Kind);
            _lexer.Next();
            return special;
        }
        if (_lexer.Kind is not (TokenKind.Identifier or TokenKind.DelimitedIdentifier))
            throw Unexpected(target is null ? "an expression" : "a member or function");
        // After a point no operator can stand, so text.div is taken for what it is meant to be, with or without backticks.
        if (target is null && _lexer.Kind == TokenKind.Identifier && IsReserved(_lexer.Text))
            throw Unexpected("an expression");
        var name = _lexer.Text;
        _lexer.Next();
        if (_lexer.Kind != TokenKind.OpenParenthesis)
            return new SyntaxNode.Member(offset, target, name);
        _lexer.Next();
        var arguments = Arguments(name == "sort");
        return new SyntaxNode.Call(offset, target, name, arguments);
    }

    private SyntaxNode[] Arguments(bool areSortKeys)
    {
        if (_lexer.Kind == TokenKind.CloseParenthesis)
        {
            _lexer.Next();
            return [];
        }
        var arguments = new List<SyntaxNode>(2);
        while (true)
        {
            var argument = Expression(0);
            if (areSortKeys && _lexer.Kind == TokenKind.Identifier && _lexer.Text is "asc" or "desc")
            {
                argument = new SyntaxNode.SortKey(argument.Offset, argument, _lexer.Text == "desc");
                _lexer.Next();
            }
            arguments.Add(argument);
            if (_lexer.Kind != TokenKind.Comma)
                break;
            _lexer.Next();
        }
        Expect(TokenKind.CloseParenthesis, "',' or ')'");
        return [.. arguments];
    }

    private TypeName QualifiedType()
    {
        var (offset, name) = (_lexer.Start, Identifier());
        if (_lexer.Kind != TokenKind.Dot)
            return new TypeName(null, name, offset);
        _lexer.Next();
        return new TypeName(name, Identifier(), offset);
    }

    private string Identifier()
    {
        if (_lexer.Kind is not (TokenKind.Identifier or TokenKind.DelimitedIdentifier))
            throw Unexpected("the name of a type");
        var name = _lexer.Text;
        _lexer.Next();
        return name;
    }

    private SyntaxNode NumberOrQuantity(int offset)
    {
        var text = _lexer.Text;
        _lexer.Next();
        var isUnit = _lexer.Kind == TokenKind.String || (_lexer.Kind == TokenKind.Identifier && IsCalendarUnit(_lexer.Text));
        if (!isUnit && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var integer))
            return new SyntaxNode.Literal(offset, Items.Box(integer));
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            throw Fault(FhirPathErrorCodes.BadLiteral, "The number has more digits than can be held.", offset);
        if (!isUnit)
            return new SyntaxNode.Literal(offset, value);
        var unit = _lexer.Text;
        _lexer.Next();
        return new SyntaxNode.Literal(offset, new FhirPathQuantity(value, unit));
    }

    private SyntaxNode Temporal(int offset)
    {
        var text = _lexer.Text;
        object? value = _lexer.Kind switch
        {
            TokenKind.Date => FhirPathDate.TryParse(text, out var date) ? date : null,
            TokenKind.DateTime => FhirPathDateTime.TryParse(text, out var dateTime) ? dateTime : null,
            _ => FhirPathTime.TryParse(text, out var time) ? time : null,
        };
        if (value is null)
            throw Fault(FhirPathErrorCodes.BadLiteral, $"There is no such date or time: {text}", offset);
        _lexer.Next();
        return new SyntaxNode.Literal(offset, value);
    }

    private static bool IsCalendarUnit(string word) => word is "year" or "years" or "month" or "months" or "week" or "weeks" or "day" or "days"
        or "hour" or "hours" or "minute" or "minutes" or "second" or "seconds" or "millisecond" or "milliseconds";

    private static bool IsReserved(string word) => word is "and" or "or" or "xor" or "implies" or "div" or "mod" or "true" or "false";

    private void Expect(TokenKind kind, string what)
    {
        if (_lexer.Kind != kind)
            throw Unexpected(what);
        _lexer.Next();
    }

    private void Deeper()
    {
        if (++_depth > MaxDepth)
            throw Fault(FhirPathErrorCodes.TooComplex, $"The expression is nested more than {MaxDepth} deep.", _lexer.Start);
    }

    private readonly FhirPathException Unexpected(string expected) => Fault(FhirPathErrorCodes.Syntax,
        _lexer.Kind == TokenKind.End
            ? $"The expression ends where {expected} is expected."
            : $"Expected {expected} instead of '{_lexer.Source[_lexer.Start.._lexer.End]}'.", _lexer.Start);

    private readonly FhirPathException Fault(string code, string message, int offset) => new(code, message, _lexer.Source, offset);
}
