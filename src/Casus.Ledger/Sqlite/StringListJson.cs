using System.Text.Json.Serialization;

namespace Casus.Ledger.Sqlite;

[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(IReadOnlyCollection<string>))]
internal sealed partial class StringListJson : JsonSerializerContext;
