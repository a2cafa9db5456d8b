import CKernelInterface
import EngineProtocol
import FoundationEssentials
import Glibc
import Scenarios

@main
struct Agent {
  static func main() throws {
    print(try MessageCoding.line(Response.unsupported(id: 1, reason: "x")))
  }
}
