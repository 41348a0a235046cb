using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Physology.Fhir.Web.Data;

/// <summary>
/// How values cross to SQL. Dapper's own maps cannot build positional records from SQLite's four column types nor from
/// timestamptz, so each type here has a handler that looks at which database the parameter belongs to.
/// </summary>
public static class DapperTypes
{
    private static readonly Lock Gate = new();
    private static bool _registered;

    public static void Register()
    {
        lock (Gate)
        {
            if (_registered)
            {
                return;
            }

            DefaultTypeMap.MatchNamesWithUnderscores = true;
            Add(new GuidHandler());
            Add(new DateTimeOffsetHandler());
            Add(new DecimalHandler());
            Add(new BooleanHandler());
            Add(new Int32Handler());
            Add(new DateOnlyHandler());
            AddId<LaunchId>();
            AddId<FilingId>();
            _registered = true;
        }
    }

    /// <summary>Rooms with typed ids of their own register them from their <c>Add…</c>.</summary>
    public static void AddId<TId>()
        where TId : struct, ITypedId<TId> =>
        SqlMapper.AddTypeHandler(new TypedIdHandler<TId>());

    private static void Add<T>(SqlMapper.TypeHandler<T> handler)
        where T : struct
    {
        SqlMapper.RemoveTypeMap(typeof(T));
        SqlMapper.RemoveTypeMap(typeof(T?));
        SqlMapper.AddTypeHandler(handler);
    }

    private static void SetGuid(IDbDataParameter parameter, Guid value)
    {
        if (parameter is SqliteParameter)
        {
            parameter.DbType = DbType.String;
            parameter.Value = value.ToString("D");
        }
        else
        {
            parameter.DbType = DbType.Guid;
            parameter.Value = value;
        }
    }

    private static Guid ParseGuid(object value) =>
        value is Guid guid ? guid : Guid.Parse((string)value, CultureInfo.InvariantCulture);

    private sealed class GuidHandler : SqlMapper.TypeHandler<Guid>
    {
        public override void SetValue(IDbDataParameter parameter, Guid value) => SetGuid(parameter, value);

        public override Guid Parse(object value) => ParseGuid(value);
    }

    private sealed class TypedIdHandler<TId> : SqlMapper.TypeHandler<TId>
        where TId : struct, ITypedId<TId>
    {
        public override void SetValue(IDbDataParameter parameter, TId value) => SetGuid(parameter, value.Value);

        public override TId Parse(object value) => TId.From(ParseGuid(value));
    }

    /// <summary>Both databases keep milliseconds, so that a value read back compares the same on both.</summary>
    private sealed class DateTimeOffsetHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            var milliseconds = value.ToUnixTimeMilliseconds();
            if (parameter is NpgsqlParameter npgsql)
            {
                npgsql.NpgsqlDbType = NpgsqlDbType.TimestampTz;
                npgsql.Value = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
            }
            else
            {
                parameter.DbType = DbType.Int64;
                parameter.Value = milliseconds;
            }
        }

        public override DateTimeOffset Parse(object value) => value switch
        {
            long milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
            DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
            DateTimeOffset time => time.ToUniversalTime(),
            _ => throw new DataException($"A time cannot be read from {value.GetType().Name}."),
        };
    }

    private sealed class DecimalHandler : SqlMapper.TypeHandler<decimal>
    {
        public override void SetValue(IDbDataParameter parameter, decimal value)
        {
            if (parameter is SqliteParameter)
            {
                parameter.DbType = DbType.String;
                parameter.Value = value.ToString(CultureInfo.InvariantCulture);
            }
            else
            {
                parameter.DbType = DbType.Decimal;
                parameter.Value = value;
            }
        }

        public override decimal Parse(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);
    }

    private sealed class BooleanHandler : SqlMapper.TypeHandler<bool>
    {
        public override void SetValue(IDbDataParameter parameter, bool value)
        {
            parameter.DbType = parameter is SqliteParameter ? DbType.Int64 : DbType.Boolean;
            parameter.Value = parameter is SqliteParameter ? value ? 1L : 0L : value;
        }

        public override bool Parse(object value) => Convert.ToBoolean(value, CultureInfo.InvariantCulture);
    }

    private sealed class Int32Handler : SqlMapper.TypeHandler<int>
    {
        public override void SetValue(IDbDataParameter parameter, int value)
        {
            parameter.DbType = DbType.Int32;
            parameter.Value = value;
        }

        public override int Parse(object value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);
    }

    /// <summary>Calendar dates are text, year first, in both databases.</summary>
    private sealed class DateOnlyHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            parameter.DbType = DbType.String;
            parameter.Value = value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        public override DateOnly Parse(object value) => value switch
        {
            DateOnly date => date,
            DateTime time => DateOnly.FromDateTime(time),
            _ => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }
}
