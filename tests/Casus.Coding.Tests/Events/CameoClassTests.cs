using Casus.Coding.Events;
using Casus.Core.Ontology;

namespace Casus.Coding.Tests.Events;

public class CameoClassTests
{
    [Theory]
    [InlineData(EventType.Assault, "190", EventStatus.Occurred, 4)]
    [InlineData(EventType.Assault, "190", EventStatus.Planned, 3)]
    [InlineData(EventType.Assault, "190", EventStatus.Hypothetical, 0)]
    [InlineData(EventType.Assault, "190", EventStatus.Denied, 4)]
    [InlineData(EventType.Aid, "070", EventStatus.Occurred, 2)]
    [InlineData(EventType.Aid, "070", EventStatus.Planned, 1)]
    [InlineData(EventType.Aid, "070", EventStatus.Denied, 3)]
    [InlineData(EventType.Concede, "083", EventStatus.Occurred, 2)]
    [InlineData(EventType.Sanction, "162", EventStatus.Occurred, 3)]
    [InlineData(EventType.Coerce, "163", EventStatus.Occurred, 3)]
    [InlineData(EventType.Coerce, "173", EventStatus.Occurred, 4)]
    [InlineData(EventType.Request, "103", EventStatus.Occurred, 0)]
    [InlineData(EventType.Assault, null, EventStatus.Requested, 0)]
    public void ClassOfAnEvent(EventType type, string? cameo, EventStatus status, int expected) =>
        Assert.Equal(expected, CameoClass.Of(type, cameo, status));
}
